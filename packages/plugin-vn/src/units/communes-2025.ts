/**
 * The communes, wards and special zones of each province as of 2026-08-02, one a line: code of Decision 19/2025/QĐ-TTg, kind (`x` xã,
 * `p` phường, `d` đặc khu), name as the source spells it. From vietnamese-provinces-database (MIT, see NOTICE).
 */
export const communes2025: Readonly<Record<string, string>> = {
  "01": `00004 p Ba Đình
00008 p Ngọc Hà
00025 p Giảng Võ
00070 p Hoàn Kiếm
00082 p Cửa Nam
00091 p Phú Thượng
00097 p Hồng Hà
00103 p Tây Hồ
00118 p Bồ Đề
00127 p Việt Hưng
00136 p Phúc Lợi
00145 p Long Biên
00160 p Nghĩa Đô
00166 p Cầu Giấy
00175 p Yên Hoà
00190 p Ô Chợ Dừa
00199 p Láng
00226 p Văn Miếu - Quốc Tử Giám
00229 p Kim Liên
00235 p Đống Đa
00256 p Hai Bà Trưng
00283 p Vĩnh Tuy
00292 p Bạch Mai
00301 p Vĩnh Hưng
00316 p Định Công
00322 p Tương Mai
00328 p Lĩnh Nam
00331 p Hoàng Mai
00337 p Hoàng Liệt
00340 p Yên Sở
00352 p Phương Liệt
00364 p Khương Đình
00367 p Thanh Xuân
00376 x Sóc Sơn
00382 x Kim Anh
00385 x Trung Giã
00430 x Đa Phúc
00433 x Nội Bài
00454 x Đông Anh
00466 x Phúc Thịnh
00475 x Thư Lâm
00493 x Thiên Lộc
00508 x Vĩnh Thanh
00541 x Phù Đổng
00562 x Thuận An
00565 x Gia Lâm
00577 x Bát Tràng
00592 p Từ Liêm
00598 p Thượng Cát
00602 p Đông Ngạc
00611 p Xuân Đỉnh
00613 p Tây Tựu
00619 p Phú Diễn
00622 p Xuân Phương
00634 p Tây Mỗ
00637 p Đại Mỗ
00640 x Thanh Trì
00643 p Thanh Liệt
00664 x Đại Thanh
00679 x Ngọc Hồi
00685 x Nam Phù
04930 x Yên Xuân
08974 x Quang Minh
08980 x Yên Lãng
08995 x Tiến Thắng
09022 x Mê Linh
09552 p Kiến Hưng
09556 p Hà Đông
09562 p Yên Nghĩa
09568 p Phú Lương
09574 p Sơn Tây
09604 p Tùng Thiện
09616 x Đoài Phương
09619 x Quảng Oai
09634 x Cổ Đô
09661 x Minh Châu
09664 x Vật Lại
09676 x Bất Bạt
09694 x Suối Hai
09700 x Ba Vì
09706 x Yên Bài
09715 x Phúc Thọ
09739 x Phúc Lộc
09772 x Hát Môn
09784 x Đan Phượng
09787 x Liên Minh
09817 x Ô Diên
09832 x Hoài Đức
09856 x Dương Hoà
09871 x Sơn Đồng
09877 x An Khánh
09886 p Dương Nội
09895 x Quốc Oai
09910 x Kiều Phú
09931 x Hưng Đạo
09952 x Phú Cát
09955 x Thạch Thất
09982 x Hạ Bằng
09988 x Hoà Lạc
10003 x Tây Phương
10015 p Chương Mỹ
10030 x Phú Nghĩa
10045 x Xuân Mai
10072 x Quảng Bị
10081 x Trần Phú
10096 x Hoà Phú
10114 x Thanh Oai
10126 x Bình Minh
10144 x Tam Hưng
10180 x Dân Hoà
10183 x Thường Tín
10210 x Hồng Vân
10231 x Thượng Phúc
10237 x Chương Dương
10273 x Phú Xuyên
10279 x Phượng Dực
10330 x Chuyên Mỹ
10342 x Đại Xuyên
10354 x Vân Đình
10369 x Ứng Thiên
10402 x Ứng Hoà
10417 x Hoà Xá
10441 x Mỹ Đức
10459 x Phúc Sơn
10465 x Hồng Sơn
10489 x Hương Sơn`,
  "04": `01273 p Thục Phán
01279 p Nùng Trí Cao
01288 p Tân Giang
01290 x Bảo Lâm
01294 x Lý Bôn
01297 x Nam Quang
01304 x Quảng Lâm
01318 x Yên Thổ
01321 x Bảo Lạc
01324 x Cốc Pàng
01327 x Cô Ba
01336 x Khánh Xuân
01339 x Xuân Trường
01351 x Hưng Đạo
01354 x Huy Giáp
01360 x Sơn Lộ
01363 x Thông Nông
01366 x Cần Yên
01387 x Thanh Long
01392 x Trường Hà
01393 x Lũng Nặm
01414 x Tổng Cọt
01438 x Hà Quảng
01447 x Trà Lĩnh
01456 x Quang Hán
01465 x Quang Trung
01477 x Trùng Khánh
01489 x Đình Phong
01501 x Đàm Thuỷ
01525 x Đoài Dương
01537 x Lý Quốc
01552 x Quang Long
01558 x Hạ Lang
01561 x Vinh Quý
01576 x Quảng Uyên
01594 x Độc Lập
01618 x Hạnh Phúc
01636 x Bế Văn Đàn
01648 x Phục Hoà
01654 x Hoà An
01660 x Nam Tuấn
01699 x Nguyễn Huệ
01708 x Bạch Đằng
01726 x Nguyên Bình
01729 x Tĩnh Túc
01738 x Ca Thành
01747 x Minh Tâm
01768 x Phan Thanh
01774 x Tam Kim
01777 x Thành Công
01786 x Đông Khê
01789 x Canh Tân
01792 x Kim Đồng
01795 x Minh Khai
01807 x Thạch An
01822 x Đức Long`,
  "08": `00691 p Hà Giang 2
00694 p Hà Giang 1
00700 x Ngọc Đường
00706 x Phú Linh
00715 x Lũng Cú
00721 x Đồng Văn
00733 x Sà Phìn
00745 x Phố Bảng
00763 x Lũng Phìn
00769 x Mèo Vạc
00778 x Sơn Vĩ
00787 x Sủng Máng
00802 x Khâu Vai
00808 x Tát Ngà
00817 x Niêm Sơn
00820 x Yên Minh
00829 x Thắng Mố
00832 x Bạch Đích
00847 x Mậu Duệ
00859 x Ngọc Long
00865 x Đường Thượng
00871 x Du Già
00874 x Quản Bạ
00883 x Cán Tỷ
00889 x Nghĩa Thuận
00892 x Tùng Vài
00901 x Lùng Tám
00913 x Vị Xuyên
00919 x Minh Tân
00922 x Thuận Hoà
00925 x Tùng Bá
00928 x Thanh Thuỷ
00937 x Lao Chải
00952 x Cao Bồ
00958 x Thượng Sơn
00967 x Việt Lâm
00970 x Linh Hồ
00976 x Bạch Ngọc
00982 x Minh Sơn
00985 x Giáp Trung
00991 x Bắc Mê
00994 x Minh Ngọc
01006 x Yên Cường
01012 x Đường Hồng
01021 x Hoàng Su Phì
01024 x Bản Máy
01033 x Thàng Tín
01051 x Tân Tiến
01057 x Pờ Ly Ngài
01075 x Nậm Dịch
01084 x Hồ Thầu
01090 x Thông Nguyên
01096 x Pà Vầy Sủ
01108 x Xín Mần
01117 x Trung Thịnh
01141 x Nấm Dẩn
01144 x Quảng Nguyên
01147 x Khuôn Lùng
01153 x Bắc Quang
01156 x Vĩnh Tuy
01165 x Đồng Tâm
01171 x Tân Quang
01180 x Bằng Hành
01192 x Liên Hiệp
01201 x Hùng An
01216 x Đồng Yên
01225 x Tiên Nguyên
01234 x Yên Thành
01237 x Quang Bình
01243 x Tân Trịnh
01246 x Bằng Lang
01255 x Xuân Giang
01261 x Tiên Yên
02212 p Nông Tiến
02215 p Minh Xuân
02221 x Nà Hang
02239 x Thượng Nông
02245 x Côn Lôn
02248 x Yên Hoa
02260 x Hồng Thái
02266 x Lâm Bình
02269 x Thượng Lâm
02287 x Chiêm Hoá
02296 x Bình An
02302 x Minh Quang
02305 x Trung Hà
02308 x Tân Mỹ
02317 x Yên Lập
02320 x Tân An
02332 x Kiên Đài
02350 x Kim Bình
02353 x Hoà An
02359 x Tri Phú
02365 x Yên Nguyên
02374 x Hàm Yên
02380 x Bạch Xa
02392 x Phù Lưu
02398 x Yên Phú
02404 x Bình Xa
02407 x Thái Sơn
02419 x Thái Hoà
02425 x Hùng Đức
02434 x Lực Hành
02437 x Kiến Thiết
02449 x Xuân Vân
02455 x Hùng Lợi
02458 x Trung Sơn
02470 x Tân Long
02473 x Yên Sơn
02494 x Thái Bình
02509 p Mỹ Lâm
02512 p An Tường
02524 p Bình Thuận
02530 x Nhữ Khê
02536 x Sơn Dương
02545 x Tân Trào
02548 x Bình Ca
02554 x Minh Thanh
02572 x Đông Thọ
02578 x Tân Thanh
02608 x Hồng Sơn
02611 x Phú Lương
02620 x Sơn Thuỷ
02623 x Trường Sinh`,
  "11": `03127 p Điện Biên Phủ
03151 p Mường Lay
03158 x Sín Thầu
03160 x Mường Nhé
03162 x Nậm Kè
03163 x Mường Toong
03164 x Quảng Lâm
03166 x Mường Chà
03169 x Nà Hỳ
03172 x Na Sang
03175 x Chà Tở
03176 x Nà Bủng
03181 x Mường Tùng
03193 x Pa Ham
03194 x Nậm Nèn
03199 x Si Pa Phìn
03202 x Mường Pồn
03203 x Na Son
03208 x Xa Dung
03214 x Mường Luân
03217 x Tủa Chùa
03220 x Tủa Thàng
03226 x Sín Chải
03241 x Sính Phình
03244 x Sáng Nhè
03253 x Tuần Giáo
03256 x Mường Ảng
03260 x Pú Nhung
03268 x Mường Mùn
03283 x Chiềng Sinh
03295 x Quài Tở
03301 x Búng Lao
03313 x Mường Lạn
03316 x Nà Tấu
03325 x Mường Phăng
03328 x Thanh Nưa
03334 p Mường Thanh
03349 x Thanh Yên
03352 x Thanh An
03356 x Sam Mứn
03358 x Núa Ngam
03368 x Mường Nhà
03370 x Pu Nhi
03382 x Phình Giàng
03385 x Tìa Dình`,
  "12": `03388 p Đoàn Kết
03390 x Bình Lư
03394 x Sin Suối Hồ
03405 x Tả Lèng
03408 p Tân Phong
03424 x Bản Bo
03430 x Khun Há
03433 x Bum Tở
03434 x Nậm Hàng
03439 x Thu Lũm
03442 x Pa Ủ
03445 x Mường Tè
03451 x Mù Cả
03460 x Hua Bum
03463 x Tà Tổng
03466 x Bum Nưa
03472 x Mường Mô
03478 x Sìn Hồ
03487 x Lê Lợi
03503 x Pa Tần
03508 x Hồng Thu
03517 x Nậm Tăm
03529 x Tủa Sín Chải
03532 x Pu Sam Cáp
03538 x Nậm Mạ
03544 x Nậm Cuổi
03549 x Phong Thổ
03562 x Sì Lở Lầu
03571 x Dào San
03583 x Khổng Lào
03595 x Than Uyên
03598 x Tân Uyên
03601 x Mường Khoa
03613 x Nậm Sỏ
03616 x Pắc Ta
03618 x Mường Than
03637 x Mường Kim
03640 x Khoen On`,
  "14": `03646 p Tô Hiệu
03664 p Chiềng An
03670 p Chiềng Cơi
03679 p Chiềng Sinh
03688 x Mường Chiên
03694 x Mường Giôn
03703 x Quỳnh Nhai
03712 x Mường Sại
03721 x Thuận Châu
03724 x Bình Thuận
03727 x Mường É
03754 x Chiềng La
03757 x Mường Khiêng
03760 x Mường Bám
03763 x Long Hẹ
03781 x Co Mạ
03784 x Nậm Lầu
03799 x Muổi Nọi
03808 x Mường La
03814 x Chiềng Lao
03820 x Ngọc Chiến
03847 x Mường Bú
03850 x Chiềng Hoa
03856 x Bắc Yên
03862 x Xím Vàng
03868 x Tà Xùa
03871 x Pắc Ngà
03880 x Tạ Khoa
03892 x Chiềng Sại
03901 x Suối Tọ
03907 x Mường Cơi
03910 x Phù Yên
03922 x Gia Phù
03943 x Mường Bang
03958 x Tường Hạ
03961 x Kim Bon
03970 x Tân Phong
03979 p Mộc Sơn
03980 p Mộc Châu
03982 p Thảo Nguyên
03985 x Chiềng Sơn
03997 x Tân Yên
04000 x Đoàn Kết
04006 x Song Khủa
04018 x Tô Múa
04033 p Vân Sơn
04045 x Lóng Sập
04048 x Vân Hồ
04057 x Xuân Nha
04075 x Yên Châu
04078 x Chiềng Hặc
04087 x Yên Sơn
04096 x Lóng Phiêng
04099 x Phiêng Khoài
04105 x Mai Sơn
04108 x Chiềng Sung
04117 x Mường Chanh
04123 x Chiềng Mung
04132 x Chiềng Mai
04136 x Tà Hộc
04144 x Phiêng Cằm
04159 x Phiêng Pằn
04168 x Sông Mã
04171 x Bó Sinh
04183 x Mường Lầm
04186 x Nậm Ty
04195 x Chiềng Sơ
04204 x Chiềng Khoong
04210 x Huổi Một
04219 x Mường Hung
04222 x Chiềng Khương
04228 x Púng Bánh
04231 x Sốp Cộp
04240 x Mường Lèo
04246 x Mường Lạn`,
  "15": `02647 p Lào Cai
02671 p Cam Đường
02680 x Hợp Thành
02683 x Bát Xát
02686 x A Mú Sung
02695 x Trịnh Tường
02701 x Y Tý
02707 x Dền Sáng
02725 x Bản Xèo
02728 x Mường Hum
02746 x Cốc San
02752 x Pha Long
02761 x Mường Khương
02782 x Cao Sơn
02788 x Bản Lầu
02809 x Si Ma Cai
02824 x Sín Chéng
02839 x Bắc Hà
02842 x Tả Củ Tỷ
02848 x Lùng Phình
02869 x Bản Liền
02890 x Bảo Nhai
02896 x Cốc Lầu
02902 x Phong Hải
02905 x Bảo Thắng
02908 x Tằng Loỏng
02923 x Gia Phú
02926 x Xuân Quang
02947 x Bảo Yên
02953 x Nghĩa Đô
02962 x Xuân Hoà
02968 x Thượng Hà
02989 x Bảo Hà
02998 x Phúc Khánh
03004 x Ngũ Chỉ Sơn
03006 p Sa Pa
03013 x Tả Phìn
03037 x Tả Van
03043 x Mường Bo
03046 x Bản Hồ
03061 x Võ Lao
03076 x Nậm Chày
03082 x Văn Bàn
03085 x Nậm Xé
03091 x Chiềng Ken
03103 x Khánh Yên
03106 x Dương Quỳ
03121 x Minh Lương
04252 p Yên Bái
04273 p Nam Cường
04279 p Văn Phú
04288 p Nghĩa Lộ
04303 x Lục Yên
04309 x Lâm Thượng
04336 x Tân Lĩnh
04342 x Khánh Hoà
04345 x Mường Lai
04363 x Phúc Lợi
04375 x Mậu A
04381 x Lâm Giang
04387 x Châu Quế
04399 x Đông Cuông
04402 x Phong Dụ Hạ
04423 x Phong Dụ Thượng
04429 x Tân Hợp
04441 x Xuân Ái
04450 x Mỏ Vàng
04456 x Mù Cang Chải
04462 x Nậm Có
04465 x Khao Mang
04474 x Lao Chải
04489 x Chế Tạo
04492 x Púng Luông
04498 x Trấn Yên
04531 x Quy Mông
04537 x Lương Thịnh
04543 p Âu Lâu
04564 x Việt Hồng
04576 x Hưng Khánh
04585 x Hạnh Phúc
04603 x Tà Xi Láng
04606 x Trạm Tấu
04609 x Phình Hồ
04630 x Tú Lệ
04636 x Gia Hội
04651 x Sơn Lương
04660 x Liên Sơn
04663 p Trung Tâm
04672 x Văn Chấn
04681 p Cầu Thia
04693 x Cát Thịnh
04699 x Chấn Thịnh
04705 x Thượng Bằng La
04711 x Nghĩa Tâm
04714 x Yên Bình
04717 x Thác Bà
04726 x Cảm Nhân
04744 x Yên Thành
04750 x Bảo Ái`,
  "19": `01840 p Đức Xuân
01843 p Bắc Kạn
01849 x Phong Quang
01864 x Bằng Thành
01879 x Cao Minh
01882 x Nghiên Loan
01894 x Phúc Lộc
01906 x Ba Bể
01912 x Chợ Rã
01921 x Thượng Minh
01933 x Đồng Phúc
01936 x Nà Phặc
01942 x Bằng Vân
01954 x Ngân Sơn
01957 x Thượng Quan
01960 x Hiệp Lực
01969 x Phủ Thông
01981 x Vĩnh Thông
02008 x Cẩm Giàng
02014 x Bạch Thông
02020 x Chợ Đồn
02026 x Nam Cường
02038 x Quảng Bạch
02044 x Yên Thịnh
02071 x Nghĩa Tá
02083 x Yên Phong
02086 x Chợ Mới
02101 x Thanh Mai
02104 x Tân Kỳ
02107 x Thanh Thịnh
02116 x Yên Bình
02143 x Văn Lang
02152 x Cường Lợi
02155 x Na Rì
02176 x Trần Phú
02185 x Côn Minh
02191 x Xuân Dương
05443 p Phan Đình Phùng
05455 p Quyết Thắng
05467 p Gia Sàng
05482 p Quan Triều
05488 x Đại Phúc
05500 p Tích Lương
05503 x Tân Cương
05518 p Sông Công
05528 p Bách Quang
05533 p Bá Xuyên
05542 x Lam Vỹ
05551 x Kim Phượng
05563 x Phượng Tiến
05569 x Định Hoá
05581 x Trung Hội
05587 x Bình Yên
05602 x Phú Đình
05605 x Bình Thành
05611 x Phú Lương
05620 x Yên Trạch
05632 x Hợp Thành
05641 x Vô Tranh
05662 x Trại Cau
05665 x Văn Lăng
05674 x Quang Sơn
05680 x Văn Hán
05692 x Đồng Hỷ
05707 x Nam Hoà
05710 p Linh Sơn
05716 x Võ Nhai
05719 x Sảng Mộc
05722 x Nghinh Tường
05725 x Thần Sa
05740 x La Hiên
05746 x Tràng Xá
05755 x Dân Tiến
05773 x Phú Xuyên
05776 x Đức Lương
05788 x Phú Lạc
05800 x Phú Thịnh
05809 x An Khánh
05818 x La Bằng
05830 x Đại Từ
05845 x Vạn Phú
05851 x Quân Chu
05857 p Phúc Thuận
05860 p Phổ Yên
05881 x Thành Công
05890 p Vạn Xuân
05899 p Trung Thành
05908 x Phú Bình
05917 x Tân Khánh
05923 x Tân Thành
05941 x Điềm Thuỵ
05953 x Kha Sơn`,
  "20": `05977 p Đông Kinh
05983 p Lương Văn Tri
05986 p Tam Thanh
06001 x Đoàn Kết
06004 x Quốc Khánh
06019 x Tân Tiến
06037 x Kháng Chiến
06040 x Thất Khê
06046 x Tràng Định
06058 x Quốc Việt
06073 x Hoa Thám
06076 x Quý Hoà
06079 x Hồng Phong
06085 x Thiện Hoà
06091 x Thiện Thuật
06103 x Thiện Long
06112 x Bình Gia
06115 x Tân Văn
06124 x Na Sầm
06148 x Thuỵ Hùng
06151 x Hội Hoan
06154 x Văn Lãng
06172 x Hoàng Văn Thụ
06184 x Đồng Đăng
06187 p Kỳ Lừa
06196 x Ba Sơn
06211 x Cao Lộc
06220 x Công Sơn
06253 x Văn Quan
06280 x Điềm He
06286 x Khánh Khê
06298 x Yên Phúc
06313 x Tri Lễ
06316 x Tân Đoàn
06325 x Bắc Sơn
06337 x Tân Tri
06349 x Hưng Vũ
06364 x Vũ Lễ
06367 x Vũ Lăng
06376 x Nhất Hoà
06385 x Hữu Lũng
06391 x Yên Bình
06400 x Hữu Liên
06415 x Vân Nham
06427 x Cai Kinh
06436 x Thiện Tân
06445 x Tân Thành
06457 x Tuấn Sơn
06463 x Chi Lăng
06475 x Bằng Mạc
06481 x Chiến Thắng
06496 x Nhân Lý
06505 x Vạn Linh
06517 x Quan Sơn
06526 x Na Dương
06529 x Lộc Bình
06541 x Mẫu Sơn
06565 x Khuất Xá
06577 x Thống Nhất
06601 x Lợi Bác
06607 x Xuân Dương
06613 x Đình Lập
06616 x Thái Bình
06625 x Kiên Mộc
06637 x Châu Sơn`,
  "22": `06652 p Hà Tu
06658 p Cao Xanh
06661 p Việt Hưng
06673 p Bãi Cháy
06676 p Hà Lầm
06685 p Hồng Gai
06688 p Hạ Long
06706 p Tuần Châu
06709 p Móng Cái 2
06712 p Móng Cái 1
06724 x Hải Sơn
06733 x Hải Ninh
06736 p Móng Cái 3
06757 x Vĩnh Thực
06760 p Mông Dương
06778 p Quang Hanh
06781 p Cửa Ông
06793 p Cẩm Phả
06799 x Hải Hoà
06811 p Uông Bí
06820 p Vàng Danh
06832 p Yên Tử
06838 x Bình Liêu
06841 x Hoành Mô
06856 x Lục Hồn
06862 x Tiên Yên
06874 x Điền Xá
06877 x Đông Ngũ
06886 x Hải Lạng
06895 x Đầm Hà
06913 x Quảng Tân
06922 x Quảng Hà
06931 x Quảng Đức
06946 x Đường Hoa
06967 x Cái Chiên
06978 x Ba Chẽ
06979 x Kỳ Thượng
06985 x Lương Minh
06994 d Vân Đồn
07030 p Hoành Bồ
07054 x Quảng La
07060 x Thống Nhất
07069 p Mạo Khê
07081 p Bình Khê
07090 p An Sinh
07093 p Đông Triều
07114 p Hoàng Quế
07132 p Quảng Yên
07135 p Đông Mai
07147 p Hiệp Hoà
07168 p Hà An
07180 p Liên Hoà
07183 p Phong Cốc
07192 d Cô Tô`,
  "24": `07210 p Bắc Giang
07228 p Đa Mai
07246 x Xuân Lương
07264 x Tam Tiến
07282 x Đồng Kỳ
07288 x Yên Thế
07294 x Bố Hạ
07306 x Nhã Nam
07330 x Phúc Hoà
07333 x Quang Trung
07339 x Tân Yên
07351 x Ngọc Thiện
07375 x Lạng Giang
07381 x Tiên Lục
07399 x Kép
07420 x Mỹ Thái
07432 x Tân Dĩnh
07444 x Lục Nam
07450 x Đông Phú
07462 x Bảo Đài
07486 x Nghĩa Phương
07489 x Trường Sơn
07492 x Lục Sơn
07498 x Bắc Lũng
07519 x Cẩm Lý
07525 p Chũ
07531 x Tân Sơn
07534 x Sa Lý
07537 x Biên Sơn
07543 x Sơn Hải
07552 x Kiên Lao
07573 x Biển Động
07582 x Lục Ngạn
07594 x Đèo Gia
07603 x Nam Dương
07612 p Phượng Sơn
07615 x Sơn Động
07616 x Tây Yên Tử
07621 x Vân Sơn
07627 x Đại Sơn
07642 x Yên Định
07654 x An Lạc
07663 x Tuấn Đạo
07672 x Dương Hưu
07681 p Yên Dũng
07682 p Tân An
07696 p Tiền Phong
07699 p Tân Tiến
07735 x Đồng Việt
07738 p Cảnh Thuỵ
07774 p Tự Lạn
07777 p Việt Yên
07795 p Nếnh
07798 p Vân Hà
07822 x Hoàng Vân
07840 x Hiệp Hoà
07864 x Hợp Thịnh
07870 x Xuân Cẩm
09169 p Vũ Ninh
09187 p Kinh Bắc
09190 p Võ Cường
09193 x Yên Phong
09202 x Tam Giang
09205 x Yên Trung
09208 x Tam Đa
09238 x Văn Môn
09247 p Quế Võ
09253 p Nhân Hoà
09265 p Phương Liễu
09286 p Nam Sơn
09292 x Phù Lãng
09295 p Bồng Lai
09301 p Đào Viên
09313 x Chi Lăng
09319 x Tiên Du
09325 p Hạp Lĩnh
09334 x Liên Bão
09340 x Đại Đồng
09343 x Tân Chi
09349 x Phật Tích
09367 p Từ Sơn
09370 p Tam Sơn
09379 p Phù Khê
09385 p Đồng Nguyên
09400 p Thuận Thành
09409 p Mão Điền
09427 p Trí Quả
09430 p Trạm Lộ
09433 p Song Liễu
09445 p Ninh Xá
09454 x Gia Bình
09466 x Cao Đức
09469 x Đại Lai
09475 x Nhân Thắng
09487 x Đông Cứu
09496 x Lương Tài
09499 x Trung Kênh
09523 x Trung Chính
09529 x Lâm Thao`,
  "25": `04792 p Tân Hoà
04795 p Hoà Bình
04828 p Thống Nhất
04831 x Đà Bắc
04846 x Đức Nhàn
04849 x Tân Pheo
04873 x Quy Đức
04876 x Cao Sơn
04891 x Tiền Phong
04894 p Kỳ Sơn
04897 x Thịnh Minh
04924 x Lương Sơn
04960 x Liên Sơn
04978 x Kim Bôi
04990 x Nật Sơn
05014 x Mường Động
05047 x Cao Dương
05068 x Hợp Kim
05086 x Dũng Tiến
05089 x Cao Phong
05092 x Thung Nai
05116 x Mường Thàng
05128 x Tân Lạc
05134 x Mường Hoa
05152 x Vân Sơn
05158 x Mường Bi
05191 x Toàn Thắng
05200 x Mai Châu
05206 x Tân Mai
05212 x Pà Cò
05245 x Bao La
05251 x Mai Hạ
05266 x Lạc Sơn
05287 x Mường Vang
05290 x Nhân Nghĩa
05293 x Thượng Cốc
05305 x Yên Phú
05323 x Quyết Thắng
05329 x Ngọc Sơn
05347 x Đại Đồng
05353 x Yên Thuỷ
05362 x Lạc Lương
05386 x Yên Trị
05392 x Lạc Thuỷ
05395 x An Nghĩa
05425 x An Bình
07894 p Nông Trang
07900 p Việt Trì
07909 p Thanh Miếu
07918 p Vân Phú
07942 p Phú Thọ
07948 p Âu Cơ
07954 p Phong Châu
07969 x Đoan Hùng
07996 x Bằng Luân
07999 x Chí Đám
08023 x Tây Cốc
08038 x Chân Mộng
08053 x Hạ Hoà
08071 x Đan Thượng
08110 x Hiền Lương
08113 x Yên Kỳ
08134 x Văn Lang
08143 x Vĩnh Chân
08152 x Thanh Ba
08173 x Quảng Yên
08203 x Hoàng Cương
08209 x Đông Thành
08218 x Chí Tiên
08227 x Liên Minh
08230 x Phù Ninh
08236 x Phú Mỹ
08245 x Trạm Thản
08254 x Dân Chủ
08275 x Bình Phú
08290 x Yên Lập
08296 x Sơn Lương
08305 x Xuân Viên
08311 x Trung Sơn
08323 x Thượng Long
08338 x Minh Hoà
08341 x Cẩm Khê
08344 x Tiên Lương
08377 x Vân Bán
08398 x Phú Khê
08416 x Hùng Việt
08431 x Đồng Lương
08434 x Tam Nông
08443 x Hiền Quan
08467 x Vạn Xuân
08479 x Thọ Văn
08494 x Lâm Thao
08500 x Xuân Lũng
08515 x Hy Cương
08521 x Phùng Nguyên
08527 x Bản Nguyên
08542 x Thanh Sơn
08545 x Thu Cúc
08560 x Lai Đồng
08566 x Tân Sơn
08584 x Võ Miếu
08590 x Xuân Đài
08593 x Minh Đài
08611 x Văn Miếu
08614 x Cự Đồng
08620 x Long Cốc
08632 x Hương Cần
08635 x Khả Cửu
08656 x Yên Sơn
08662 x Đào Xá
08674 x Thanh Thuỷ
08686 x Tu Vũ
08707 p Vĩnh Yên
08716 p Vĩnh Phúc
08740 p Phúc Yên
08746 p Xuân Hoà
08761 x Lập Thạch
08770 x Hợp Lý
08773 x Yên Lãng
08782 x Hải Lựu
08788 x Thái Hoà
08812 x Liên Hoà
08824 x Tam Sơn
08842 x Tiên Lữ
08848 x Sông Lô
08866 x Sơn Đông
08869 x Tam Dương
08872 x Tam Dương Bắc
08896 x Hoàng An
08905 x Hội Thịnh
08911 x Tam Đảo
08914 x Đạo Trù
08923 x Đại Đình
08935 x Bình Nguyên
08944 x Bình Tuyền
08950 x Bình Xuyên
08971 x Xuân Lãng
09025 x Yên Lạc
09040 x Tề Lỗ
09043 x Tam Hồng
09052 x Nguyệt Đức
09064 x Liên Châu
09076 x Vĩnh Tường
09079 x Vĩnh An
09100 x Vĩnh Hưng
09106 x Vĩnh Thành
09112 x Thổ Tang
09154 x Vĩnh Phú`,
  "31": `10507 p Thành Đông
10525 p Hải Dương
10532 p Lê Thanh Nghị
10537 p Tân Hưng
10543 p Việt Hoà
10546 p Chí Linh
10549 p Chu Văn An
10552 p Nguyễn Trãi
10570 p Trần Hưng Đạo
10573 p Trần Nhân Tông
10603 p Lê Đại Hành
10606 x Nam Sách
10615 x Hợp Tiến
10633 x Trần Phú
10642 x Thái Tân
10645 x An Phú
10660 p Ái Quốc
10675 p Kinh Môn
10678 p Bắc An Phụ
10705 x Nam An Phụ
10714 p Nhị Chiểu
10726 p Phạm Sư Mạnh
10729 p Trần Liễu
10744 p Nguyễn Đại Năng
10750 x Phú Thái
10756 x Lai Khê
10792 x An Thành
10804 x Kim Thành
10813 x Thanh Hà
10816 x Hà Bắc
10837 p Nam Đồng
10843 x Hà Nam
10846 x Hà Tây
10882 x Hà Đông
10888 x Cẩm Giang
10891 p Tứ Minh
10903 x Cẩm Giàng
10909 x Tuệ Tĩnh
10930 x Mao Điền
10945 x Kẻ Sặt
10966 x Bình Giang
10972 x Đường An
10993 x Thượng Hồng
10999 x Gia Lộc
11002 p Thạch Khôi
11020 x Yết Kiêu
11050 x Gia Phúc
11065 x Trường Tân
11074 x Tứ Kỳ
11086 x Đại Sơn
11113 x Tân Kỳ
11131 x Chí Minh
11140 x Lạc Phượng
11146 x Nguyên Giáp
11164 x Vĩnh Lại
11167 x Tân An
11203 x Ninh Giang
11218 x Hồng Châu
11224 x Khúc Thừa Dụ
11239 x Thanh Miện
11242 x Nguyễn Lương Bằng
11254 x Bắc Thanh Miện
11257 x Hải Hưng
11284 x Nam Thanh Miện
11311 p Hồng Bàng
11329 p Ngô Quyền
11359 p Gia Viên
11383 p Lê Chân
11407 p An Biên
11411 p Đông Hải
11413 p Hải An
11443 p Kiến An
11446 p Phù Liễn
11455 p Đồ Sơn
11473 p Bạch Đằng
11488 p Lưu Kiếm
11503 x Việt Khê
11506 p Lê Ích Mộc
11533 p Hoà Bình
11542 p Nam Triệu
11557 p Thiên Hương
11560 p Thuỷ Nguyên
11581 p An Dương
11593 p An Phong
11602 p Hồng An
11617 p An Hải
11629 x An Lão
11635 x An Trường
11647 x An Quang
11668 x An Khánh
11674 x An Hưng
11680 x Kiến Thuỵ
11689 p Hưng Đạo
11692 p Dương Kinh
11713 x Nghi Dương
11725 x Kiến Minh
11728 x Kiến Hưng
11737 p Nam Đồ Sơn
11749 x Kiến Hải
11755 x Tiên Lãng
11761 x Quyết Thắng
11779 x Tân Minh
11791 x Tiên Minh
11806 x Chấn Hưng
11809 x Hùng Thắng
11824 x Vĩnh Bảo
11836 x Vĩnh Thịnh
11842 x Vĩnh Thuận
11848 x Vĩnh Hoà
11875 x Vĩnh Hải
11887 x Vĩnh Am
11911 x Nguyễn Bỉnh Khiêm
11914 d Cát Hải
11948 d Bạch Long Vĩ`,
  "33": `11953 p Phố Hiến
11977 x Tân Hưng
11980 p Hồng Châu
11983 p Sơn Nam
11992 x Lạc Đạo
11995 x Đại Đồng
12004 x Như Quỳnh
12019 x Văn Giang
12025 x Phụng Công
12031 x Nghĩa Trụ
12049 x Mễ Sở
12064 x Nguyễn Văn Linh
12070 x Hoàn Long
12073 x Yên Mỹ
12091 x Việt Yên
12103 p Mỹ Hào
12127 p Thượng Hồng
12133 p Đường Hào
12142 x Ân Thi
12148 x Phạm Ngũ Lão
12166 x Xuân Trúc
12184 x Nguyễn Trãi
12196 x Hồng Quang
12205 x Khoái Châu
12223 x Triệu Việt Vương
12238 x Việt Tiến
12247 x Châu Ninh
12271 x Chí Minh
12280 x Lương Bằng
12286 x Nghĩa Dân
12313 x Đức Hợp
12322 x Hiệp Cường
12337 x Hoàng Hoa Thám
12361 x Tiên Hoa
12364 x Tiên Lữ
12391 x Quang Hưng
12406 x Đoàn Đào
12424 x Tiên Tiến
12427 x Tống Trân
12452 p Trần Hưng Đạo
12454 p Trần Lãm
12466 p Vũ Phúc
12472 x Quỳnh Phụ
12499 x A Sào
12511 x Minh Thọ
12517 x Ngọc Lâm
12523 x Phụ Dực
12526 x Đồng Bằng
12532 x Nguyễn Du
12577 x Quỳnh An
12583 x Tân Tiến
12586 x Hưng Hà
12595 x Ngự Thiên
12613 x Long Hưng
12619 x Diên Hà
12631 x Thần Khê
12634 x Tiên La
12676 x Lê Quý Đôn
12685 x Hồng Minh
12688 x Đông Hưng
12694 x Bắc Đông Hưng
12700 x Bắc Tiên Hưng
12736 x Đông Tiên Hưng
12745 x Bắc Đông Quan
12754 x Tiên Hưng
12763 x Nam Tiên Hưng
12775 x Nam Đông Hưng
12793 x Đông Quan
12817 p Trà Lý
12826 x Thái Thuỵ
12850 x Tây Thuỵ Anh
12859 x Bắc Thuỵ Anh
12862 x Đông Thuỵ Anh
12865 x Thuỵ Anh
12904 x Nam Thuỵ Anh
12916 x Bắc Thái Ninh
12919 x Tây Thái Ninh
12922 x Thái Ninh
12943 x Đông Thái Ninh
12961 x Nam Thái Ninh
12970 x Tiền Hải
12988 x Đông Tiền Hải
13003 x Đồng Châu
13021 x Ái Quốc
13039 x Tây Tiền Hải
13057 x Nam Cường
13063 x Nam Tiền Hải
13066 x Hưng Phú
13075 x Kiến Xương
13093 x Trà Giang
13096 x Bình Nguyên
13120 x Lê Lợi
13132 x Quang Lịch
13141 x Vũ Quý
13159 x Hồng Vũ
13183 x Bình Thanh
13186 x Bình Định
13192 x Vũ Thư
13219 x Vạn Xuân
13222 x Thư Trì
13225 p Thái Bình
13246 x Tân Thuận
13264 x Thư Vũ
13279 x Vũ Tiên`,
  "37": `13285 p Phủ Lý
13291 p Phù Vân
13318 p Châu Sơn
13324 p Duy Tiên
13330 p Duy Tân
13336 p Duy Hà
13348 p Đồng Văn
13363 p Tiên Sơn
13366 p Hà Nam
13384 p Kim Bảng
13393 p Lê Hồ
13396 p Nguyễn Úy
13402 p Kim Thanh
13420 p Tam Chúc
13435 p Lý Thường Kiệt
13444 p Liêm Tuyền
13456 x Liêm Hà
13474 x Tân Thanh
13483 x Thanh Bình
13489 x Thanh Lâm
13495 x Thanh Liêm
13501 x Bình Mỹ
13504 x Bình Lục
13531 x Bình Giang
13540 x Bình An
13558 x Bình Sơn
13573 x Lý Nhân
13579 x Bắc Lý
13591 x Nam Xang
13594 x Trần Thương
13597 x Vĩnh Trụ
13609 x Nhân Hà
13627 x Nam Lý
13669 p Nam Định
13684 p Thiên Trường
13693 p Đông A
13699 p Thành Nam
13708 p Mỹ Lộc
13741 x Vụ Bản
13750 x Minh Tân
13753 x Hiển Khánh
13777 p Trường Thi
13786 x Liên Minh
13795 x Ý Yên
13807 x Tân Minh
13822 x Phong Doanh
13834 x Vũ Dương
13864 x Vạn Thắng
13870 x Yên Cường
13879 x Yên Đồng
13891 x Nghĩa Hưng
13894 x Rạng Đông
13900 x Đồng Thịnh
13918 x Nghĩa Sơn
13927 x Hồng Phong
13939 x Quỹ Nhất
13957 x Nghĩa Lâm
13966 x Nam Trực
13972 p Vị Khê
13984 p Hồng Quang
13987 x Nam Hồng
14005 x Nam Ninh
14011 x Nam Minh
14014 x Nam Đồng
14026 x Cổ Lễ
14038 x Ninh Giang
14053 x Trực Ninh
14056 x Cát Thành
14062 x Quang Hưng
14071 x Minh Thái
14077 x Ninh Cường
14089 x Xuân Trường
14095 x Xuân Hồng
14104 x Xuân Giang
14122 x Xuân Hưng
14161 x Giao Minh
14167 x Giao Thuỷ
14179 x Giao Hưng
14182 x Giao Hoà
14194 x Giao Bình
14203 x Giao Phúc
14212 x Giao Ninh
14215 x Hải Hậu
14218 x Hải Tiến
14221 x Hải Thịnh
14236 x Hải Anh
14248 x Hải Hưng
14281 x Hải An
14287 x Hải Quang
14308 x Hải Xuân
14329 p Hoa Lư
14359 p Nam Hoa Lư
14362 p Tam Điệp
14365 p Trung Sơn
14371 p Yên Sơn
14389 x Gia Lâm
14401 x Gia Tường
14404 x Cúc Phương
14407 x Phú Sơn
14428 x Nho Quan
14434 x Thanh Sơn
14452 x Quỳnh Lưu
14458 x Phú Long
14464 x Gia Viễn
14482 x Gia Hưng
14488 x Gia Vân
14494 x Gia Trấn
14500 x Đại Hoàng
14524 x Gia Phong
14533 p Tây Hoa Lư
14560 x Yên Khánh
14563 x Khánh Thiện
14566 p Đông Hoa Lư
14608 x Khánh Trung
14611 x Khánh Nhạc
14614 x Khánh Hội
14620 x Phát Diệm
14623 x Bình Minh
14638 x Kim Sơn
14647 x Quang Thiện
14653 x Chất Bình
14674 x Lai Thành
14677 x Định Hoá
14698 x Kim Đông
14701 x Yên Mô
14725 p Yên Thắng
14728 x Yên Từ
14743 x Yên Mạc
14746 x Đồng Thái`,
  "38": `14758 p Hàm Rồng
14797 p Hạc Thành
14812 p Bỉm Sơn
14818 p Quang Trung
14845 x Mường Lát
14848 x Tam Chung
14854 x Mường Lý
14857 x Trung Lý
14860 x Quang Chiểu
14863 x Pù Nhi
14864 x Nhi Sơn
14866 x Mường Chanh
14869 x Hồi Xuân
14872 x Trung Thành
14875 x Trung Sơn
14878 x Phú Lệ
14890 x Phú Xuân
14896 x Hiền Kiệt
14902 x Nam Xuân
14908 x Thiên Phủ
14923 x Bá Thước
14932 x Điền Quang
14950 x Điền Lư
14953 x Quý Lương
14956 x Pù Luông
14959 x Cổ Lũng
14974 x Văn Nho
14980 x Thiết Ống
15001 x Trung Hạ
15007 x Tam Thanh
15010 x Sơn Thuỷ
15013 x Na Mèo
15016 x Quan Sơn
15019 x Tam Lư
15022 x Sơn Điện
15025 x Mường Mìn
15031 x Yên Khương
15034 x Yên Thắng
15043 x Giao An
15049 x Văn Phú
15055 x Linh Sơn
15058 x Đồng Lương
15061 x Ngọc Lặc
15085 x Thạch Lập
15091 x Ngọc Liên
15106 x Nguyệt Ấn
15112 x Kiên Thọ
15124 x Minh Sơn
15127 x Cẩm Thuỷ
15142 x Cẩm Thạch
15148 x Cẩm Tú
15163 x Cẩm Vân
15178 x Cẩm Tân
15187 x Kim Tân
15190 x Vân Du
15199 x Thạch Quảng
15211 x Thạch Bình
15229 x Thành Vinh
15250 x Ngọc Trạo
15271 x Hà Trung
15274 x Hà Long
15286 x Hoạt Giang
15298 x Lĩnh Toại
15316 x Tống Sơn
15349 x Vĩnh Lộc
15361 x Tây Đô
15382 x Biện Thượng
15409 x Yên Phú
15412 x Quý Lộc
15421 x Yên Trường
15442 x Yên Ninh
15448 x Định Hoà
15457 x Định Tân
15469 x Yên Định
15499 x Thọ Xuân
15505 x Thọ Long
15520 x Xuân Hoà
15544 x Lam Sơn
15553 x Sao Vàng
15568 x Thọ Lập
15574 x Xuân Tín
15592 x Xuân Lập
15607 x Bát Mọt
15610 x Yên Nhân
15622 x Vạn Xuân
15628 x Lương Sơn
15634 x Luận Thành
15643 x Thắng Lộc
15646 x Thường Xuân
15658 x Xuân Chinh
15661 x Tân Thành
15664 x Triệu Sơn
15667 x Thọ Bình
15682 x Hợp Tiến
15715 x Tân Ninh
15724 x Đồng Tiến
15754 x Thọ Ngọc
15763 x Thọ Phú
15766 x An Nông
15772 x Thiệu Hoá
15778 x Thiệu Tiến
15796 x Thiệu Quang
15820 x Thiệu Toán
15835 x Thiệu Trung
15853 p Đông Tiến
15865 x Hoằng Hoá
15880 x Hoằng Giang
15889 x Hoằng Phú
15910 x Hoằng Sơn
15925 p Nguyệt Viên
15961 x Hoằng Lộc
15976 x Hoằng Châu
15991 x Hoằng Tiến
16000 x Hoằng Thanh
16012 x Hậu Lộc
16021 x Triệu Lộc
16033 x Đông Thành
16072 x Hoa Lộc
16078 x Vạn Lộc
16093 x Nga Sơn
16108 x Tân Tiến
16114 x Nga Thắng
16138 x Hồ Vương
16144 x Nga An
16171 x Ba Đình
16174 x Như Xuân
16177 x Xuân Bình
16186 x Hoá Quỳ
16213 x Thanh Phong
16222 x Thanh Quân
16225 x Thượng Ninh
16228 x Như Thanh
16234 x Xuân Du
16249 x Mậu Lâm
16258 x Xuân Thái
16264 x Yên Thọ
16273 x Thanh Kỳ
16279 x Nông Cống
16297 x Trung Chính
16309 x Thắng Lợi
16342 x Thăng Bình
16348 x Trường Văn
16363 x Tượng Lĩnh
16369 x Công Chính
16378 p Đông Sơn
16417 p Đông Quang
16438 x Lưu Vệ
16480 x Quảng Yên
16489 x Quảng Chính
16498 x Quảng Ngọc
16516 p Nam Sầm Sơn
16522 p Quảng Phú
16531 p Sầm Sơn
16540 x Quảng Ninh
16543 x Quảng Bình
16549 x Tiên Trang
16561 p Tĩnh Gia
16576 p Ngọc Sơn
16591 x Các Sơn
16594 p Tân Dân
16597 p Hải Lĩnh
16609 p Đào Duy Từ
16624 p Trúc Lâm
16636 x Trường Lâm
16645 p Hải Bình
16654 p Nghi Sơn`,
  "40": `16681 p Thành Vinh
16690 p Trường Vinh
16702 p Vinh Phú
16708 p Vinh Lộc
16732 p Cửa Lò
16738 x Quế Phong
16744 x Thông Thụ
16750 x Tiền Phong
16756 x Tri Lễ
16774 x Mường Quàng
16777 x Quỳ Châu
16792 x Châu Tiến
16801 x Hùng Chân
16804 x Châu Bình
16813 x Mường Xén
16816 x Mỹ Lý
16819 x Bắc Lý
16822 x Keng Đu
16828 x Huồi Tụ
16831 x Mường Lống
16834 x Na Loi
16837 x Nậm Cắn
16849 x Hữu Kiệm
16855 x Chiêu Lưu
16858 x Mường Típ
16870 x Na Ngoi
16876 x Tương Dương
16882 x Nhôn Mai
16885 x Hữu Khuông
16903 x Nga My
16906 x Lượng Minh
16909 x Yên Hoà
16912 x Yên Na
16933 x Tam Quang
16936 x Tam Thái
16939 p Thái Hoà
16941 x Nghĩa Đàn
16951 x Nghĩa Lâm
16969 x Nghĩa Thọ
16972 x Nghĩa Hưng
16975 x Nghĩa Mai
17011 p Tây Hiếu
17017 x Đông Hiếu
17029 x Nghĩa Lộc
17032 x Nghĩa Khánh
17035 x Quỳ Hợp
17044 x Châu Hồng
17056 x Châu Lộc
17059 x Tam Hợp
17071 x Minh Hợp
17077 x Mường Ham
17089 x Mường Chọng
17110 p Hoàng Mai
17125 p Quỳnh Mai
17128 p Tân Mai
17143 x Quỳnh Văn
17149 x Quỳnh Tam
17170 x Quỳnh Sơn
17176 x Quỳnh Anh
17179 x Quỳnh Lưu
17212 x Quỳnh Phú
17224 x Quỳnh Thắng
17230 x Bình Chuẩn
17239 x Mậu Thạch
17242 x Cam Phục
17248 x Châu Khê
17254 x Con Cuông
17263 x Môn Sơn
17266 x Tân Kỳ
17272 x Tân Phú
17278 x Giai Xuân
17284 x Nghĩa Đồng
17287 x Tiên Đồng
17305 x Tân An
17326 x Nghĩa Hành
17329 x Anh Sơn
17335 x Thành Bình Thọ
17344 x Nhân Hoà
17357 x Vĩnh Tường
17365 x Anh Sơn Đông
17380 x Yên Xuân
17395 x Hùng Châu
17416 x Đức Châu
17419 x Hải Châu
17443 x Quảng Châu
17464 x Diễn Châu
17476 x Minh Châu
17479 x An Châu
17488 x Tân Châu
17506 x Yên Thành
17515 x Bình Minh
17521 x Quang Đồng
17524 x Giai Lạc
17530 x Đông Thành
17560 x Vân Du
17569 x Quan Thành
17605 x Hợp Minh
17611 x Vân Tụ
17623 x Bạch Ngọc
17641 x Lương Sơn
17662 x Đô Lương
17677 x Văn Hiến
17689 x Thuần Trung
17707 x Bạch Hà
17713 x Đại Đồng
17722 x Hạnh Lâm
17728 x Cát Ngạn
17743 x Tam Đồng
17759 x Sơn Lâm
17770 x Hoa Quân
17779 x Xuân Lâm
17791 x Kim Bảng
17818 x Bích Hào
17827 x Nghi Lộc
17833 x Hải Lộc
17842 x Thần Lĩnh
17854 x Văn Kiều
17857 x Phúc Lộc
17866 x Trung Lộc
17878 x Đông Lộc
17920 p Vinh Hưng
17935 x Nam Đàn
17944 x Đại Huệ
17950 x Vạn An
17971 x Kim Liên
17989 x Thiên Nhẫn
18001 x Hưng Nguyên
18007 x Yên Trung
18028 x Hưng Nguyên Nam
18040 x Lam Thành`,
  "42": `18073 p Thành Sen
18100 p Trần Phú
18115 p Bắc Hồng Lĩnh
18118 p Nam Hồng Lĩnh
18133 x Hương Sơn
18160 x Sơn Hồng
18163 x Sơn Tiến
18172 x Sơn Tây
18184 x Sơn Giang
18196 x Sơn Kim 1
18199 x Sơn Kim 2
18202 x Tứ Mỹ
18223 x Kim Hoa
18229 x Đức Thọ
18244 x Đức Minh
18262 x Đức Quang
18277 x Đức Thịnh
18304 x Đức Đồng
18313 x Vũ Quang
18322 x Mai Hoa
18328 x Thượng Đức
18352 x Nghi Xuân
18364 x Đan Hải
18373 x Tiên Điền
18394 x Cổ Đạm
18406 x Can Lộc
18409 x Hồng Lộc
18418 x Tùng Lộc
18436 x Trường Lưu
18466 x Gia Hanh
18481 x Xuân Lộc
18484 x Đồng Lộc
18496 x Hương Khê
18502 x Hà Linh
18523 x Hương Bình
18532 x Hương Phố
18544 x Hương Xuân
18547 x Phúc Trạch
18550 x Hương Đô
18562 x Thạch Hà
18568 x Lộc Hà
18583 x Mai Phụ
18586 x Đông Kinh
18601 x Việt Xuyên
18604 x Thạch Khê
18619 x Đồng Tiến
18628 x Thạch Lạc
18634 x Toàn Lưu
18652 p Hà Huy Tập
18667 x Thạch Xuân
18673 x Cẩm Xuyên
18676 x Thiên Cầm
18682 x Yên Hoà
18685 x Cẩm Bình
18736 x Cẩm Hưng
18739 x Cẩm Duệ
18742 x Cẩm Trung
18748 x Cẩm Lạc
18754 p Sông Trí
18766 x Kỳ Xuân
18775 x Kỳ Anh
18781 p Hải Ninh
18787 x Kỳ Văn
18790 x Kỳ Khang
18814 x Kỳ Hoa
18823 p Vũng Áng
18832 p Hoành Sơn
18838 x Kỳ Lạc
18844 x Kỳ Thượng`,
  "44": `18859 p Đồng Thuận
18871 p Đồng Sơn
18880 p Đồng Hới
18901 x Minh Hoá
18904 x Dân Hoá
18919 x Tân Thành
18922 x Kim Điền
18943 x Kim Phú
18949 x Đồng Lê
18952 x Tuyên Sơn
18958 x Tuyên Lâm
18985 x Tuyên Phú
18991 x Tuyên Bình
18997 x Tuyên Hoá
19009 p Ba Đồn
19021 x Phú Trạch
19030 x Trung Thuần
19033 x Hoà Trạch
19051 x Tân Gianh
19057 x Quảng Trạch
19066 p Bắc Gianh
19075 x Nam Ba Đồn
19093 x Nam Gianh
19111 x Hoàn Lão
19126 x Bắc Trạch
19138 x Phong Nha
19141 x Bố Trạch
19147 x Thượng Trạch
19159 x Đông Trạch
19198 x Nam Trạch
19204 x Trường Sơn
19207 x Quảng Ninh
19225 x Ninh Châu
19237 x Trường Ninh
19246 x Lệ Ninh
19249 x Lệ Thuỷ
19255 x Cam Hồng
19288 x Sen Ngư
19291 x Tân Mỹ
19309 x Trường Phú
19318 x Kim Ngân
19333 p Đông Hà
19351 p Nam Đông Hà
19360 p Quảng Trị
19363 x Vĩnh Linh
19366 x Bến Quan
19372 x Vĩnh Hoàng
19405 x Vĩnh Thuỷ
19414 x Cửa Tùng
19429 x Khe Sanh
19432 x Lao Bảo
19435 x Hướng Lập
19441 x Hướng Phùng
19462 x Tân Lập
19483 x A Dơi
19489 x Lìa
19495 x Gio Linh
19496 x Cửa Việt
19501 x Bến Hải
19537 x Cồn Tiên
19555 x Hướng Hiệp
19564 x Đakrông
19567 x Ba Lòng
19588 x Tà Rụt
19594 x La Lay
19597 x Cam Lộ
19603 x Hiếu Giang
19624 x Triệu Phong
19639 x Nam Cửa Việt
19645 x Triệu Bình
19654 x Triệu Cơ
19669 x Ái Tử
19681 x Diên Sanh
19699 x Vĩnh Định
19702 x Hải Lăng
19735 x Nam Hải Lăng
19741 x Mỹ Thuỷ
19742 d Cồn Cỏ`,
  "46": `19753 p Phú Xuân
19774 p Kim Long
19777 p Vỹ Dạ
19789 p Thuận Hoá
19804 p Hương An
19813 p Thuỷ Xuân
19815 p An Cựu
19819 p Phong Điền
19828 p Phong Phú
19831 p Phong Dinh
19858 p Phong Thái
19867 x Quảng Điền
19873 p Phong Quảng
19885 x Đan Điền
19900 p Thuận An
19909 p Dương Nỗ
19918 x Phú Hồ
19930 p Mỹ Thượng
19942 x Phú Vang
19945 x Phú Vinh
19960 p Phú Bài
19969 p Thanh Thuỷ
19975 p Hương Thuỷ
19996 p Hương Trà
20014 p Hoá Châu
20017 p Kim Trà
20035 x Bình Điền
20044 x A Lưới 2
20050 x A Lưới 5
20056 x A Lưới 1
20071 x A Lưới 3
20101 x A Lưới 4
20107 x Phú Lộc
20122 x Vinh Lộc
20131 x Hưng Lộc
20137 x Chân Mây - Lăng Cô
20140 x Lộc An
20161 x Khe Tre
20179 x Nam Đông
20182 x Long Quảng`,
  "48": `20194 p Hải Vân
20197 p Liên Chiểu
20200 p Hoà Khánh
20209 p Thanh Khê
20242 p Hải Châu
20257 p Hoà Cường
20260 p Cẩm Lệ
20263 p Sơn Trà
20275 p An Hải
20285 p Ngũ Hành Sơn
20305 p An Khê
20308 x Bà Nà
20314 p Hoà Xuân
20320 x Hoà Vang
20332 x Hoà Tiến
20333 d Hoàng Sa
20335 p Bàn Thạch
20341 p Tam Kỳ
20350 p Hương Trà
20356 p Quảng Phú
20364 x Chiên Đàn
20380 x Tây Hồ
20392 x Phú Ninh
20401 p Hội An Tây
20410 p Hội An
20413 p Hội An Đông
20434 x Tân Hiệp
20443 x Hùng Sơn
20455 x Tây Giang
20458 x Avương
20467 x Đông Giang
20476 x Sông Kôn
20485 x Sông Vàng
20494 x Bến Hiên
20500 x Đại Lộc
20506 x Thượng Đức
20515 x Hà Nha
20539 x Vu Gia
20542 x Phú Thuận
20551 p Điện Bàn
20557 p Điện Bàn Bắc
20569 x Điện Bàn Tây
20575 p An Thắng
20579 p Điện Bàn Đông
20587 x Gò Nổi
20599 x Nam Phước
20611 x Thu Bồn
20623 x Duy Xuyên
20635 x Duy Nghĩa
20641 x Quế Sơn
20650 x Xuân Phú
20656 x Nông Sơn
20662 x Quế Sơn Trung
20669 x Quế Phước
20695 x Thạnh Mỹ
20698 x La Êê
20704 x La Dêê
20707 x Nam Giang
20710 x Bến Giằng
20716 x Đắc Pring
20722 x Khâm Đức
20728 x Phước Hiệp
20734 x Phước Năng
20740 x Phước Chánh
20752 x Phước Thành
20767 x Việt An
20770 x Phước Trà
20779 x Hiệp Đức
20791 x Thăng Bình
20794 x Thăng An
20818 x Đồng Dương
20827 x Thăng Phú
20836 x Thăng Trường
20848 x Thăng Điền
20854 x Tiên Phước
20857 x Sơn Cẩm Hà
20875 x Lãnh Ngọc
20878 x Thạnh Bình
20900 x Trà My
20908 x Trà Liên
20920 x Trà Đốc
20923 x Trà Tân
20929 x Trà Giáp
20938 x Trà Leng
20941 x Trà Tập
20944 x Nam Trà My
20950 x Trà Linh
20959 x Trà Vân
20965 x Núi Thành
20971 x Tam Xuân
20977 x Đức Phú
20984 x Tam Anh
20992 x Tam Hải
21004 x Tam Mỹ`,
  "51": `21025 p Cẩm Thành
21028 p Nghĩa Lộ
21034 x An Phú
21040 x Bình Sơn
21061 x Vạn Tường
21085 x Bình Minh
21100 x Bình Chương
21109 x Đông Sơn
21115 x Trà Bồng
21124 x Thanh Bồng
21127 x Đông Trà Bồng
21136 x Cà Đam
21154 x Tây Trà
21157 x Tây Trà Bồng
21172 p Trương Quang Trọng
21181 x Thọ Phong
21196 x Trường Giang
21205 x Ba Gia
21211 x Tịnh Khê
21220 x Sơn Tịnh
21235 x Tư Nghĩa
21238 x Vệ Giang
21244 x Trà Giang
21250 x Nghĩa Giang
21289 x Sơn Hà
21292 x Sơn Hạ
21307 x Sơn Linh
21319 x Sơn Thuỷ
21325 x Sơn Kỳ
21334 x Sơn Tây Thượng
21340 x Sơn Tây
21343 x Sơn Tây Hạ
21349 x Sơn Mai
21361 x Minh Long
21364 x Nghĩa Hành
21370 x Phước Giang
21385 x Đình Cương
21388 x Thiện Tín
21400 x Mộ Đức
21409 x Long Phụng
21421 x Mỏ Cày
21433 x Lân Phong
21439 p Đức Phổ
21451 p Trà Câu
21457 x Nguyễn Nghiêm
21472 x Khánh Cường
21478 p Sa Huỳnh
21484 x Ba Tơ
21490 x Ba Vinh
21496 x Ba Động
21499 x Ba Dinh
21520 x Đặng Thuỳ Trâm
21523 x Ba Tô
21529 x Ba Vì
21538 x Ba Xa
21548 d Lý Sơn
23284 p Đăk Cấm
23293 p Kon Tum
23302 p Đăk Bla
23317 x Ngọk Bay
23326 x Ia Chim
23332 x Đăk Rơ Wa
23341 x Đăk Pék
23344 x Đăk Plô
23356 x Xốp
23365 x Ngọc Linh
23368 x Đăk Long
23374 x Đăk Môn
23377 x Bờ Y
23383 x Dục Nông
23392 x Sa Loong
23401 x Đăk Tô
23416 x Đăk Sao
23419 x Đăk Tờ Kan
23425 x Tu Mơ Rông
23428 x Ngọk Tụ
23430 x Kon Đào
23446 x Măng Ri
23455 x Măng Bút
23473 x Măng Đen
23476 x Kon Plông
23479 x Đăk Rve
23485 x Đăk Kôi
23497 x Kon Braih
23500 x Đăk Hà
23504 x Đăk Pxi
23510 x Đăk Ui
23512 x Đăk Mar
23515 x Ngọk Réo
23527 x Sa Thầy
23530 x Rờ Kơi
23534 x Sa Bình
23535 x Ia Đal
23536 x Mô Rai
23538 x Ia Tơi
23548 x Ya Ly`,
  "52": `21553 p Quy Nhơn Bắc
21583 p Quy Nhơn
21589 p Quy Nhơn Tây
21592 p Quy Nhơn Nam
21601 p Quy Nhơn Đông
21607 x Nhơn Châu
21609 x An Lão
21616 x An Vinh
21622 x An Toàn
21628 x An Hoà
21637 p Tam Quan
21640 p Bồng Sơn
21655 p Hoài Nhơn Bắc
21661 p Hoài Nhơn Tây
21664 p Hoài Nhơn
21670 p Hoài Nhơn Đông
21673 p Hoài Nhơn Nam
21688 x Hoài Ân
21697 x Ân Hảo
21703 x Vạn Đức
21715 x Ân Tường
21727 x Kim Sơn
21730 x Phù Mỹ
21733 x Bình Dương
21739 x Phù Mỹ Bắc
21751 x Phù Mỹ Đông
21757 x Phù Mỹ Tây
21769 x An Lương
21775 x Phù Mỹ Nam
21786 x Vĩnh Thạnh
21787 x Vĩnh Sơn
21796 x Vĩnh Thịnh
21805 x Vĩnh Quang
21808 x Tây Sơn
21817 x Bình Hiệp
21820 x Bình Khê
21829 x Bình An
21835 x Bình Phú
21853 x Phù Cát
21859 x Đề Gi
21868 x Hội Sơn
21871 x Hoà Hội
21880 x Cát Tiến
21892 x Xuân An
21901 x Ngô Mây
21907 p Bình Định
21910 p An Nhơn
21925 p An Nhơn Bắc
21934 p An Nhơn Đông
21940 x An Nhơn Tây
21943 p An Nhơn Nam
21952 x Tuy Phước
21964 x Tuy Phước Bắc
21970 x Tuy Phước Đông
21985 x Tuy Phước Tây
21994 x Vân Canh
21997 x Canh Liên
22006 x Canh Vinh
23563 p Diên Hồng
23575 p Pleiku
23584 p Thống Nhất
23586 p Hội Phú
23590 x Biển Hồ
23602 p An Phú
23611 x Gào
23614 p An Bình
23617 p An Khê
23629 x Cửu An
23638 x Kbang
23644 x Đak Rong
23647 x Sơn Lang
23650 x Krong
23668 x Tơ Tung
23674 x Kông Bơ La
23677 x Đak Đoa
23683 x Đak Sơmei
23701 x Kon Gang
23710 x Ia Băng
23714 x KDang
23722 x Chư Păh
23728 x Ia Khươl
23734 x Ia Ly
23749 x Ia Phí
23764 x Ia Grai
23767 x Ia Hrung
23776 x Ia Krái
23782 x Ia O
23788 x Ia Chia
23794 x Mang Yang
23798 x Ayun
23799 x Hra
23812 x Lơ Pang
23818 x Kon Chiêng
23824 x Kông Chro
23830 x Chư Krey
23833 x Ya Ma
23839 x SRó
23842 x Đăk Song
23851 x Chơ Long
23857 x Đức Cơ
23866 x Ia Krêl
23869 x Ia Dơk
23872 x Ia Dom
23881 x Ia Pnôn
23884 x Ia Nan
23887 x Chư Prông
23896 x Bàu Cạn
23908 x Ia Tôr
23911 x Ia Boòng
23917 x Ia Púch
23926 x Ia Pia
23935 x Ia Lâu
23938 x Ia Mơ
23941 x Chư Sê
23942 x Chư Pưh
23947 x Bờ Ngoong
23954 x Al Bá
23971 x Ia Hrú
23977 x Ia Ko
23986 x Ia Le
23995 x Đak Pơ
24007 x Ya Hội
24013 x Pờ Tó
24022 x Ia Pa
24028 x Ia Tul
24043 x Phú Thiện
24044 p Ayun Pa
24049 x Chư A Thai
24061 x Ia Hiao
24065 x Ia Rbol
24073 x Ia Sao
24076 x Phú Túc
24100 x Ia Dreh
24109 x Uar
24112 x Ia Rsai`,
  "56": `22333 p Bắc Nha Trang
22366 p Nha Trang
22390 p Tây Nha Trang
22402 p Nam Nha Trang
22411 p Bắc Cam Ranh
22420 p Cam Ranh
22423 p Ba Ngòi
22432 p Cam Linh
22435 x Cam Hiệp
22453 x Cam Lâm
22465 x Cam An
22480 x Nam Cam Ranh
22489 x Vạn Ninh
22498 x Tu Bông
22504 x Đại Lãnh
22516 x Vạn Thắng
22525 x Vạn Hưng
22528 p Ninh Hoà
22546 x Bắc Ninh Hoà
22552 x Tây Ninh Hoà
22558 x Hoà Trí
22561 p Đông Ninh Hoà
22576 x Tân Định
22591 p Hoà Thắng
22597 x Nam Ninh Hoà
22609 x Khánh Vĩnh
22612 x Trung Khánh Vĩnh
22615 x Bắc Khánh Vĩnh
22624 x Tây Khánh Vĩnh
22648 x Nam Khánh Vĩnh
22651 x Diên Khánh
22657 x Diên Điền
22660 x Diên Lâm
22672 x Diên Thọ
22678 x Diên Lạc
22702 x Suối Hiệp
22708 x Suối Dầu
22714 x Khánh Sơn
22720 x Tây Khánh Sơn
22732 x Đông Khánh Sơn
22736 d Trường Sa
22738 p Đô Vinh
22741 p Bảo An
22759 p Phan Rang
22780 p Đông Hải
22786 x Bác Ái Tây
22795 x Bác Ái
22801 x Bác Ái Đông
22810 x Ninh Sơn
22813 x Lâm Sơn
22822 x Mỹ Sơn
22828 x Anh Dũng
22834 p Ninh Chử
22840 x Công Hải
22846 x Vĩnh Hải
22849 x Thuận Bắc
22852 x Ninh Hải
22861 x Xuân Hải
22870 x Ninh Phước
22873 x Phước Hậu
22888 x Phước Dinh
22891 x Phước Hữu
22897 x Thuận Nam
22900 x Phước Hà
22909 x Cà Ná`,
  "66": `22015 p Tuy Hoà
22045 p Bình Kiến
22051 p Sông Cầu
22057 x Xuân Lộc
22060 x Xuân Cảnh
22075 x Xuân Thọ
22076 p Xuân Đài
22081 x Đồng Xuân
22090 x Xuân Lãnh
22096 x Phú Mỡ
22111 x Xuân Phước
22114 x Tuy An Bắc
22120 x Tuy An Đông
22132 x Tuy An Tây
22147 x Ô Loan
22153 x Tuy An Nam
22165 x Sơn Hoà
22171 x Tây Sơn
22177 x Vân Hoà
22192 x Suối Trai
22207 x Sông Hinh
22222 x Đức Bình
22225 x Ea Bá
22237 x Ea Ly
22240 p Phú Yên
22250 x Sơn Thành
22255 x Tây Hoà
22258 p Đông Hoà
22261 p Hoà Hiệp
22276 x Hoà Thịnh
22285 x Hoà Mỹ
22291 x Hoà Xuân
22303 x Phú Hoà 2
22319 x Phú Hoà 1
24121 p Tân Lập
24133 p Buôn Ma Thuột
24154 p Thành Nhất
24163 p Tân An
24169 p Ea Kao
24175 x Hoà Phú
24181 x Ea Drăng
24184 x Ea H'Leo
24187 x Ea Hiao
24193 x Ea Wy
24208 x Ea Khăl
24211 x Ea Súp
24214 x Ia Lốp
24217 x Ea Rốk
24221 x Ia Rvê
24229 x Ea Bung
24235 x Buôn Đôn
24241 x Ea Wer
24250 x Ea Nuôl
24259 x Quảng Phú
24265 x Ea Kiết
24277 x Ea Tul
24280 x Cư M'gar
24286 x Ea M'Droh
24301 x Cuôr Đăng
24305 p Buôn Hồ
24310 x Krông Búk
24313 x Cư Pơng
24316 x Pơng Drang
24328 x Ea Drông
24340 p Cư Bao
24343 x Krông Năng
24346 x Dliê Ya
24352 x Tam Giang
24364 x Phú Xuân
24373 x Ea Kar
24376 x Ea Knốp
24400 x Ea Păl
24403 x Ea Ô
24406 x Cư Yang
24412 x M'Drắk
24415 x Cư Prao
24433 x Ea Riêng
24436 x Cư M'ta
24444 x Krông Á
24445 x Ea Trang
24448 x Krông Bông
24454 x Dang Kang
24472 x Hoà Sơn
24478 x Cư Pui
24484 x Yang Mao
24490 x Krông Pắc
24496 x Ea Kly
24502 x Ea Phê
24505 x Ea Knuếc
24526 x Tân Tiến
24529 x Vụ Bổn
24538 x Krông Ana
24540 x Ea Ning
24544 x Ea Ktur
24559 x Ea Na
24561 x Dray Bhăng
24568 x Dur Kmăl
24580 x Liên Sơn Lắk
24595 x Đắk Liêng
24598 x Đắk Phơi
24604 x Krông Nô
24607 x Nam Ka`,
  "68": `22918 p Mũi Né
22924 p Phú Thuỷ
22933 p Hàm Thắng
22945 p Phan Thiết
22954 p Tiến Thành
22960 p Bình Thuận
22963 x Tuyên Quang
22969 x Liên Hương
22972 x Phan Rí Cửa
22978 x Tuy Phong
22981 x Vĩnh Hảo
23005 x Bắc Bình
23008 x Phan Sơn
23020 x Hải Ninh
23023 x Sông Luỹ
23032 x Lương Sơn
23041 x Hồng Thái
23053 x Hoà Thắng
23059 x Hàm Thuận
23065 x La Dạ
23074 x Đông Giang
23086 x Hồng Sơn
23089 x Hàm Thuận Bắc
23095 x Hàm Liêm
23110 x Hàm Thuận Nam
23122 x Hàm Thạnh
23128 x Hàm Kiệm
23134 x Tân Lập
23143 x Tân Thành
23149 x Tánh Linh
23152 x Bắc Ruộng
23158 x Nghị Đức
23173 x Đồng Kho
23188 x Suối Kiết
23191 x Đức Linh
23194 x Hoài Đức
23200 x Nam Thành
23227 x Trà Tân
23230 x Tân Minh
23231 p Phước Hội
23235 p La Gi
23236 x Hàm Tân
23246 x Tân Hải
23266 x Sơn Mỹ
23272 d Phú Quý
24611 p Bắc Gia Nghĩa
24615 p Nam Gia Nghĩa
24616 x Quảng Sơn
24617 p Đông Gia Nghĩa
24620 x Quảng Hoà
24631 x Quảng Khê
24637 x Tà Đùng
24640 x Cư Jút
24646 x Đắk Wil
24649 x Nam Dong
24664 x Đức Lập
24670 x Đắk Mil
24678 x Đắk Sắk
24682 x Thuận An
24688 x Krông Nô
24697 x Nam Đà
24703 x Nâm Nung
24712 x Quảng Phú
24717 x Đức An
24718 x Đắk Song
24722 x Thuận Hạnh
24730 x Trường Xuân
24733 x Kiến Đức
24736 x Quảng Trực
24739 x Tuy Đức
24748 x Quảng Tân
24751 x Nhân Cơ
24760 x Quảng Tín
24778 p Lâm Viên - Đà Lạt
24781 p Xuân Hương - Đà Lạt
24787 p Cam Ly - Đà Lạt
24805 p Xuân Trường - Đà Lạt
24820 p 2 Bảo Lộc
24823 p 1 Bảo Lộc
24829 p B'Lao
24841 p 3 Bảo Lộc
24846 p Lang Biang - Đà Lạt
24848 x Lạc Dương
24853 x Đam Rông 4
24868 x Nam Ban Lâm Hà
24871 x Đinh Văn Lâm Hà
24875 x Đam Rông 3
24877 x Đam Rông 2
24883 x Nam Hà Lâm Hà
24886 x Đam Rông 1
24895 x Phú Sơn Lâm Hà
24907 x Phúc Thọ Lâm Hà
24916 x Tân Hà Lâm Hà
24931 x Đơn Dương
24934 x D'Ran
24943 x Ka Đô
24955 x Quảng Lập
24958 x Đức Trọng
24967 x Hiệp Thạnh
24976 x Tân Hội
24985 x Ninh Gia
24988 x Tà Năng
24991 x Tà Hine
25000 x Di Linh
25007 x Đinh Trang Thượng
25015 x Gia Hiệp
25018 x Bảo Thuận
25036 x Hoà Ninh
25042 x Hoà Bắc
25051 x Sơn Điền
25054 x Bảo Lâm 1
25057 x Bảo Lâm 5
25063 x Bảo Lâm 4
25084 x Bảo Lâm 2
25093 x Bảo Lâm 3
25099 x Đạ Huoai
25105 x Đạ Huoai 2
25114 x Đạ Huoai 3
25126 x Đạ Tẻh
25135 x Đạ Tẻh 3
25138 x Đạ Tẻh 2
25159 x Cát Tiên
25162 x Cát Tiên 3
25180 x Cát Tiên 2`,
  "75": `25195 p Bình Phước
25210 p Đồng Xoài
25217 p Phước Long
25220 p Phước Bình
25222 x Bù Gia Mập
25225 x Đăk Ơ
25231 x Đa Kia
25246 x Bình Tân
25252 x Phú Riềng
25255 x Long Hà
25261 x Phú Trung
25267 x Phú Nghĩa
25270 p Lộc Ninh
25279 x Lộc Tấn
25280 x Lộc Thạnh
25292 x Lộc Quang
25294 x Lộc Thành
25303 x Lộc Hưng
25308 x Thiện Hưng
25309 x Hưng Phước
25318 x Tân Tiến
25326 p Bình Long
25333 p An Lộc
25345 x Tân Hưng
25349 x Minh Đức
25351 x Tân Quan
25357 p Tân Khai
25363 p Đồng Phú
25378 x Tân Lợi
25387 x Thuận Lợi
25390 x Đồng Tâm
25396 x Bù Đăng
25399 x Đak Nhau
25402 x Thọ Sơn
25405 x Bom Bo
25417 x Nghĩa Trung
25420 x Phước Sơn
25432 p Chơn Thành
25441 p Minh Hưng
25450 x Nha Bích
25993 p Trảng Dài
26005 p Hố Nai
26017 p Tam Hiệp
26020 p Long Bình
26041 p Trấn Biên
26068 p Biên Hoà
26080 p Long Khánh
26089 p Bình Lộc
26098 p Bảo Vinh
26104 p Xuân Lập
26113 p Hàng Gòn
26116 p Tân Phú
26119 x Đak Lua
26122 x Nam Cát Tiên
26134 x Tà Lài
26158 x Phú Lâm
26170 p Trị An
26173 x Phú Lý
26179 x Tân An
26188 p Tân Triều
26206 x Định Quán
26209 x Thanh Sơn
26215 x Phú Vinh
26221 x Phú Hoà
26227 x La Ngà
26248 p Trảng Bom
26254 x Bàu Hàm
26278 x Bình Minh
26281 x Hưng Thịnh
26296 x An Viễn
26299 x Thống Nhất
26311 x Gia Kiệm
26326 p Dầu Giây
26332 x Xuân Quế
26341 x Cẩm Mỹ
26347 x Xuân Đường
26359 x Xuân Đông
26362 x Sông Ray
26368 p Long Thành
26374 p Tam Phước
26377 p Phước Tân
26380 p Long Hưng
26383 x An Phước
26389 x Bình An
26413 x Long Phước
26422 x Phước Thái
26425 p Xuân Lộc
26428 x Xuân Bắc
26434 x Xuân Thành
26446 x Xuân Hoà
26458 x Xuân Phú
26461 x Xuân Định
26485 p Nhơn Trạch
26491 x Đại Phước
26503 x Phước An`,
  "79": `25747 p Thủ Dầu Một
25750 p Phú Lợi
25760 p Bình Dương
25768 p Phú An
25771 p Chánh Hiệp
25777 x Dầu Tiếng
25780 x Minh Thạnh
25792 x Long Hoà
25807 x Thanh An
25813 p Bến Cát
25819 x Trừ Văn Thố
25822 x Bàu Bàng
25837 p Chánh Phú Hoà
25840 p Long Nguyên
25843 p Tây Nam
25846 p Thới Hoà
25849 p Hoà Lợi
25858 x Phú Giáo
25864 x Phước Thành
25867 x An Long
25882 x Phước Hoà
25888 p Tân Uyên
25891 p Tân Khánh
25906 x Bắc Tân Uyên
25909 x Thường Tân
25912 p Vĩnh Tân
25915 p Bình Cơ
25920 p Tân Hiệp
25942 p Dĩ An
25945 p Tân Đông Hiệp
25951 p Đông Hoà
25966 p Lái Thiêu
25969 p Thuận Giao
25975 p An Phú
25978 p Thuận An
25987 p Bình Hoà
26506 p Vũng Tàu
26526 p Tam Thắng
26536 p Rạch Dừa
26542 p Phước Thắng
26545 x Long Sơn
26560 p Bà Rịa
26566 p Long Hương
26572 p Tam Long
26575 x Ngãi Giao
26584 x Xuân Sơn
26590 x Bình Giã
26596 x Châu Đức
26608 x Kim Long
26617 x Nghĩa Thành
26620 x Hồ Tràm
26632 x Xuyên Mộc
26638 x Bàu Lâm
26641 x Hoà Hội
26647 x Hoà Hiệp
26656 x Bình Châu
26659 x Long Điền
26662 x Long Hải
26680 x Đất Đỏ
26686 x Phước Hải
26704 p Phú Mỹ
26710 p Tân Hải
26713 p Tân Phước
26725 p Tân Thành
26728 x Châu Pha
26732 d Côn Đảo
26737 p Tân Định
26740 p Sài Gòn
26743 p Bến Thành
26758 p Cầu Ông Lãnh
26767 p An Phú Đông
26773 p Thới An
26782 p Tân Thới Hiệp
26785 p Trung Mỹ Tây
26791 p Đông Hưng Thuận
26800 p Linh Xuân
26803 p Tam Bình
26809 p Hiệp Bình
26824 p Thủ Đức
26833 p Long Bình
26842 p Tăng Nhơn Phú
26848 p Phước Long
26857 p Long Phước
26860 p Long Trường
26876 p An Nhơn
26878 p An Hội Đông
26882 p An Hội Tây
26884 p Gò Vấp
26890 p Hạnh Thông
26898 p Thông Tây Hội
26905 p Bình Lợi Trung
26911 p Bình Quới
26929 p Bình Thạnh
26944 p Gia Định
26956 p Thạnh Mỹ Tây
26968 p Tân Sơn Nhất
26977 p Tân Sơn Hoà
26983 p Bảy Hiền
26995 p Tân Hoà
27004 p Tân Bình
27007 p Tân Sơn
27013 p Tây Thạnh
27019 p Tân Sơn Nhì
27022 p Phú Thọ Hoà
27028 p Phú Thạnh
27031 p Tân Phú
27043 p Đức Nhuận
27058 p Cầu Kiệu
27073 p Phú Nhuận
27094 p An Khánh
27097 p Bình Trưng
27112 p Cát Lái
27139 p Xuân Hoà
27142 p Nhiêu Lộc
27154 p Bàn Cờ
27163 p Hoà Hưng
27169 p Diên Hồng
27190 p Vườn Lài
27211 p Hoà Bình
27226 p Phú Thọ
27232 p Bình Thới
27238 p Minh Phụng
27259 p Xóm Chiếu
27265 p Khánh Hội
27286 p Vĩnh Hội
27301 p Chợ Quán
27316 p An Đông
27343 p Chợ Lớn
27349 p Phú Lâm
27364 p Bình Phú
27367 p Bình Tây
27373 p Bình Tiên
27418 p Chánh Hưng
27424 p Bình Đông
27427 p Phú Định
27439 p Bình Hưng Hoà
27442 p Bình Tân
27448 p Bình Trị Đông
27457 p Tân Tạo
27460 p An Lạc
27475 p Tân Hưng
27478 p Tân Thuận
27484 p Phú Thuận
27487 p Tân Mỹ
27496 x Tân An Hội
27508 x An Nhơn Tây
27511 x Nhuận Đức
27526 x Thái Mỹ
27541 x Phú Hoà Đông
27544 x Bình Mỹ
27553 x Củ Chi
27559 x Hóc Môn
27568 x Đông Thạnh
27577 x Xuân Thới Sơn
27592 x Bà Điểm
27595 x Tân Nhựt
27601 x Vĩnh Lộc
27604 x Tân Vĩnh Lộc
27610 x Bình Lợi
27619 x Bình Hưng
27628 x Hưng Long
27637 x Bình Chánh
27655 x Nhà Bè
27658 x Hiệp Phước
27664 x Cần Giờ
27667 x Bình Khánh
27673 x An Thới Đông
27676 x Thạnh An`,
  "80": `25459 p Tân Ninh
25480 p Bình Minh
25486 x Tân Biên
25489 x Tân Lập
25498 x Thạnh Bình
25510 x Trà Vong
25516 x Tân Châu
25522 x Tân Đông
25525 x Tân Hội
25531 x Tân Hoà
25534 x Tân Thành
25549 x Tân Phú
25552 x Dương Minh Châu
25567 p Ninh Thạnh
25573 x Cầu Khởi
25579 x Lộc Ninh
25585 x Châu Thành
25588 x Hảo Đước
25591 x Phước Vinh
25606 x Hoà Hội
25621 x Ninh Điền
25630 p Long Hoa
25633 p Thanh Điền
25645 p Hoà Thành
25654 p Gò Dầu
25657 x Thạnh Đức
25663 x Phước Thạnh
25666 x Truông Mít
25672 p Gia Lộc
25681 x Bến Cầu
25684 x Long Chữ
25702 x Long Thuận
25708 p Trảng Bàng
25711 x Hưng Thuận
25729 x Phước Chỉ
25732 p An Tịnh
27694 p Long An
27712 p Tân An
27715 p Khánh Hậu
27721 x Tân Hưng
27727 x Hưng Điền
27736 x Vĩnh Thạnh
27748 x Vĩnh Châu
27757 x Vĩnh Hưng
27763 x Khánh Hưng
27775 x Tuyên Bình
27787 p Kiến Tường
27793 x Bình Hiệp
27811 x Bình Hoà
27817 x Tuyên Thạnh
27823 x Mộc Hoá
27826 x Tân Thạnh
27838 x Nhơn Hoà Lập
27841 x Hậu Thạnh
27856 x Nhơn Ninh
27865 x Thạnh Hoá
27868 x Bình Thành
27877 x Thạnh Phước
27889 x Tân Tây
27898 x Đông Thành
27907 x Mỹ Quý
27925 x Đức Huệ
27931 x Hậu Nghĩa
27937 x Đức Hoà
27943 x An Ninh
27952 x Hiệp Hoà
27964 x Đức Lập
27976 x Mỹ Hạnh
27979 x Hoà Khánh
27991 x Bến Lức
27994 x Thạnh Lợi
28003 x Lương Hoà
28015 x Bình Đức
28018 x Mỹ Yên
28036 x Thủ Thừa
28051 x Mỹ Thạnh
28066 x Mỹ An
28072 x Tân Long
28075 x Tân Trụ
28087 x Nhựt Tảo
28093 x Vàm Cỏ
28108 x Cần Đước
28114 x Rạch Kiến
28126 x Long Cang
28132 x Mỹ Lệ
28138 x Tân Lân
28144 x Long Hựu
28159 x Cần Giuộc
28165 x Phước Lý
28177 x Mỹ Lộc
28201 x Phước Vĩnh Tây
28207 x Tân Tập
28210 x Tầm Vu
28222 x Vĩnh Công
28225 x Thuận Mỹ
28243 x An Lục Long`,
  "82": `28249 p Đạo Thạnh
28261 p Mỹ Tho
28270 p Thới Sơn
28273 p Mỹ Phong
28285 p Trung An
28297 p Long Thuận
28306 p Gò Công
28315 p Bình Xuân
28321 x Tân Phước 1
28327 x Tân Phước 2
28336 x Hưng Thạnh
28345 x Tân Phước 3
28360 x Cái Bè
28366 x Hậu Mỹ
28378 x Mỹ Thiện
28393 x Hội Cư
28405 x Mỹ Đức Tây
28414 x Mỹ Lợi
28426 x Thanh Hưng
28429 x An Hữu
28435 p Mỹ Phước Tây
28436 p Thanh Hoà
28439 p Cai Lậy
28444 x Thạnh Phú
28456 x Mỹ Thành
28468 x Tân Phú
28471 x Bình Phú
28477 p Nhị Quý
28501 x Hiệp Đức
28504 x Long Tiên
28516 x Ngũ Hiệp
28519 x Châu Thành
28525 x Tân Hương
28537 x Long Hưng
28543 x Long Định
28564 x Bình Trưng
28576 x Vĩnh Kim
28582 x Kim Sơn
28594 x Chợ Gạo
28603 x Mỹ Tịnh An
28615 x Lương Hoà Lạc
28627 x Tân Thuận Bình
28633 x An Thạnh Thuỷ
28648 x Bình Ninh
28651 x Vĩnh Bình
28660 x Đồng Sơn
28663 x Phú Thành
28678 x Vĩnh Hựu
28687 x Long Bình
28693 x Tân Thới
28696 x Tân Phú Đông
28702 x Tân Hoà
28720 x Gia Thuận
28723 x Tân Đông
28729 p Sơn Qui
28738 x Tân Điền
28747 x Gò Công Đông
29869 p Cao Lãnh
29884 p Mỹ Ngãi
29888 p Mỹ Trà
29905 p Sa Đéc
29926 x Tân Hồng
29929 x Tân Hộ Cơ
29938 x Tân Thành
29944 x An Phước
29954 p An Bình
29955 p Hồng Ngự
29971 x Thường Phước
29978 p Thường Lạc
29983 x Long Khánh
29992 x Long Phú Thuận
30001 x Tràm Chim
30010 x Tam Nông
30019 x An Hoà
30025 x Phú Cường
30028 x An Long
30034 x Phú Thọ
30037 x Tháp Mười
30043 x Phương Thịnh
30046 x Trường Xuân
30055 x Mỹ Quí
30061 x Đốc Binh Kiều
30073 x Thanh Mỹ
30076 x Mỹ Thọ
30085 x Ba Sao
30088 x Phong Mỹ
30112 x Mỹ Hiệp
30118 x Bình Hàng Trung
30130 x Thanh Bình
30154 x Tân Long
30157 x Tân Thạnh
30163 x Bình Thành
30169 x Lấp Vò
30178 x Mỹ An Hưng
30184 x Tân Khánh Trung
30208 x Hoà Long
30214 x Tân Dương
30226 x Lai Vung
30235 x Phong Hoà
30244 x Phú Hựu
30253 x Tân Nhuận Đông
30259 x Tân Phú Trung`,
  "86": `28756 p Phú Khương
28777 p An Hội
28783 p Sơn Đông
28789 p Bến Tre
28807 x Giao Long
28810 x Phú Túc
28840 x Tân Phú
28858 p Phú Tân
28861 x Tiên Thuỷ
28870 x Chợ Lách
28879 x Phú Phụng
28894 x Vĩnh Thành
28901 x Hưng Khánh Trung
28903 x Mỏ Cày
28915 x Phước Mỹ Trung
28921 x Tân Thành Bình
28945 x Đồng Khởi
28948 x Nhuận Phú Tân
28957 x An Định
28969 x Thành Thới
28981 x Hương Mỹ
28984 x Giồng Trôm
28987 x Lương Hoà
28993 x Lương Phú
28996 x Châu Hoà
29020 x Phước Long
29029 x Tân Hào
29044 x Hưng Nhượng
29050 x Bình Đại
29062 x Phú Thuận
29077 x Lộc Thuận
29083 x Châu Hưng
29089 x Thạnh Trị
29104 x Thạnh Phước
29107 x Thới Thuận
29110 x Ba Tri
29122 x Mỹ Chánh Hoà
29125 x Bảo Thạnh
29137 x Tân Xuân
29143 x An Ngãi Trung
29158 x An Hiệp
29167 x Tân Thuỷ
29182 x Thạnh Phú
29191 x Quới Điền
29194 x Đại Điền
29221 x Thạnh Hải
29224 x An Qui
29227 x Thạnh Phong
29242 p Trà Vinh
29254 p Nguyệt Hoá
29263 p Long Đức
29266 x Càng Long
29275 x An Trường
29278 x Tân An
29287 x Bình Phú
29302 x Nhị Long
29308 x Cầu Kè
29317 x An Phú Tân
29329 x Phong Thạnh
29335 x Tam Ngãi
29341 x Tiểu Cần
29362 x Hùng Hoà
29365 x Tập Ngãi
29371 x Tân Hoà
29374 x Châu Thành
29386 x Song Lộc
29398 p Hoà Thuận
29407 x Hưng Mỹ
29410 x Hoà Minh
29413 x Long Hoà
29416 x Cầu Ngang
29419 x Mỹ Long
29431 x Vinh Kim
29446 x Nhị Trường
29455 x Hiệp Mỹ
29461 x Trà Cú
29467 x Tập Sơn
29476 x Lưu Nghiệp Anh
29489 x Hàm Giang
29491 x Đại An
29497 x Đôn Châu
29506 x Long Hiệp
29512 p Duyên Hải
29513 x Long Thành
29516 p Trường Long Hoà
29518 x Long Hữu
29530 x Ngũ Lạc
29533 x Long Vĩnh
29536 x Đông Hải
29551 p Long Châu
29557 p Phước Hậu
29566 p Tân Ngãi
29584 x An Bình
29590 p Thanh Đức
29593 p Tân Hạnh
29602 x Long Hồ
29611 x Phú Quới
29623 x Nhơn Phú
29638 x Bình Phước
29641 x Cái Nhum
29653 x Tân Long Hội
29659 x Trung Thành
29668 x Quới An
29677 x Quới Thiện
29683 x Trung Hiệp
29698 x Trung Ngãi
29701 x Hiếu Phụng
29713 x Hiếu Thành
29719 x Tam Bình
29728 x Cái Ngang
29734 x Hoà Hiệp
29740 x Song Phú
29767 x Ngãi Tứ
29770 p Cái Vồn
29771 p Bình Minh
29785 x Tân Lược
29788 x Mỹ Thuận
29800 x Tân Quới
29812 p Đông Thành
29821 x Trà Ôn
29830 x Hoà Bình
29836 x Trà Côn
29845 x Vĩnh Xuân
29857 x Lục Sĩ Thành`,
  "91": `30292 p Bình Đức
30301 p Mỹ Thới
30307 p Long Xuyên
30313 x Mỹ Hoà Hưng
30316 p Châu Đốc
30325 p Vĩnh Tế
30337 x An Phú
30341 x Khánh Bình
30346 x Nhơn Hội
30352 x Phú Hữu
30367 x Vĩnh Hậu
30376 p Tân Châu
30377 p Long Phú
30385 x Vĩnh Xương
30388 x Tân An
30403 x Châu Phong
30406 x Phú Tân
30409 x Chợ Vàm
30421 x Phú Lâm
30430 x Hoà Lạc
30436 x Phú An
30445 x Bình Thạnh Đông
30463 x Châu Phú
30469 x Mỹ Đức
30478 x Vĩnh Thạnh Trung
30481 x Thạnh Mỹ Tây
30487 x Bình Mỹ
30502 p Thới Sơn
30505 p Chi Lăng
30520 p Tịnh Biên
30526 x An Cư
30538 x Núi Cấm
30544 x Tri Tôn
30547 x Ba Chúc
30568 x Vĩnh Gia
30577 x Ô Lâm
30580 x Cô Tô
30589 x An Châu
30595 x Cần Đăng
30604 x Vĩnh An
30607 x Bình Hoà
30619 x Vĩnh Hanh
30628 x Chợ Mới
30631 x Long Điền
30643 x Cù Lao Giêng
30658 x Nhơn Mỹ
30664 x Long Kiến
30673 x Hội An
30682 x Thoại Sơn
30685 x Phú Hoà
30688 x Óc Eo
30691 x Tây Phú
30697 x Vĩnh Trạch
30709 x Định Mỹ
30742 p Rạch Giá
30760 p Vĩnh Thông
30766 p Tô Châu
30769 p Hà Tiên
30781 x Tiên Hải
30787 x Kiên Lương
30790 x Hoà Điền
30793 x Vĩnh Điều
30796 x Giang Thành
30811 x Sơn Hải
30814 x Hòn Nghệ
30817 x Hòn Đất
30823 x Bình Sơn
30826 x Bình Giang
30835 x Sơn Kiên
30838 x Mỹ Thuận
30850 x Tân Hiệp
30856 x Tân Hội
30874 x Thạnh Đông
30880 x Châu Thành
30886 x Thạnh Lộc
30898 x Bình An
30904 x Giồng Riềng
30910 x Thạnh Hưng
30928 x Ngọc Chúc
30934 x Hoà Hưng
30943 x Long Thạnh
30949 x Hoà Thuận
30952 x Gò Quao
30958 x Định Hoà
30970 x Vĩnh Hoà Hưng
30982 x Vĩnh Tuy
30985 x An Biên
30988 x Tây Yên
31006 x Đông Thái
31012 x Vĩnh Hoà
31018 x An Minh
31024 x Đông Hoà
31027 x U Minh Thượng
31031 x Tân Thạnh
31036 x Đông Hưng
31042 x Vân Khánh
31051 x Vĩnh Phong
31064 x Vĩnh Bình
31069 x Vĩnh Thuận
31078 d Phú Quốc
31105 d Thổ Châu
31108 d Kiên Hải`,
  "92": `31120 p Cái Khế
31135 p Ninh Kiều
31147 p Tân An
31150 p An Bình
31153 p Ô Môn
31157 p Thới Long
31162 p Phước Thới
31168 p Bình Thuỷ
31174 p Thới An Đông
31183 p Long Tuyền
31186 p Cái Răng
31201 p Hưng Phú
31207 p Thốt Nốt
31213 p Tân Lộc
31217 p Trung Nhứt
31228 p Thuận Hưng
31231 x Thạnh An
31232 x Vĩnh Thạnh
31237 x Vĩnh Trinh
31246 x Thạnh Quới
31249 x Thạnh Phú
31255 x Trung Hưng
31258 x Thới Lai
31261 x Cờ Đỏ
31264 x Thới Hưng
31273 x Đông Hiệp
31282 x Đông Thuận
31288 x Trường Thành
31294 x Trường Xuân
31299 x Phong Điền
31309 x Trường Long
31315 x Nhơn Ái
31321 p Vị Thanh
31333 p Vị Tân
31338 x Hoả Lựu
31340 p Ngã Bảy
31342 x Tân Hoà
31348 x Trường Long Tây
31360 x Thạnh Xuân
31366 x Châu Thành
31369 x Đông Phước
31378 x Phú Hữu
31393 x Hoà An
31396 x Hiệp Hưng
31399 x Tân Bình
31408 x Thạnh Hoà
31411 p Đại Thành
31420 x Phụng Hiệp
31426 x Phương Bình
31432 x Tân Phước Hưng
31441 x Vị Thuỷ
31453 x Vĩnh Thuận Đông
31459 x Vĩnh Tường
31465 x Vị Thanh 1
31471 p Long Mỹ
31473 p Long Bình
31480 p Long Phú 1
31489 x Vĩnh Viễn
31492 x Lương Tâm
31495 x Xà Phiên
31507 p Sóc Trăng
31510 p Phú Lợi
31528 x Kế Sách
31531 x An Lạc Thôn
31537 x Phong Nẫm
31540 x Thới An Hội
31552 x Nhơn Mỹ
31561 x Đại Hải
31567 x Mỹ Tú
31569 x Phú Tâm
31570 x Hồ Đắc Kiện
31579 x Long Hưng
31582 x Thuận Hoà
31591 x Mỹ Hương
31594 x An Ninh
31603 x Mỹ Phước
31615 x An Thạnh
31633 x Cù Lao Dung
31639 x Long Phú
31645 x Đại Ngãi
31654 x Trường Khánh
31666 x Tân Thạnh
31673 x Trần Đề
31675 x Liêu Tú
31679 x Lịch Hội Thượng
31684 p Mỹ Xuyên
31687 x Tài Văn
31699 x Thạnh Thới An
31708 x Nhu Gia
31717 x Hoà Tú
31723 x Ngọc Tố
31726 x Gia Hoà
31732 p Ngã Năm
31741 x Tân Long
31753 p Mỹ Quới
31756 x Phú Lộc
31759 x Lâm Tân
31777 x Vĩnh Lợi
31783 p Vĩnh Châu
31789 p Khánh Hoà
31795 x Vĩnh Hải
31804 p Vĩnh Phước
31810 x Lai Hoà`,
  "96": `31825 p Bạc Liêu
31834 p Vĩnh Trạch
31840 p Hiệp Thành
31843 x Hồng Dân
31849 x Ninh Quới
31858 x Vĩnh Lộc
31864 x Ninh Thạnh Lợi
31867 x Phước Long
31876 x Vĩnh Phước
31882 x Vĩnh Thanh
31885 x Phong Hiệp
31891 x Hoà Bình
31894 x Châu Thới
31900 x Vĩnh Lợi
31906 x Hưng Hội
31918 x Vĩnh Mỹ
31927 x Vĩnh Hậu
31942 p Giá Rai
31951 p Láng Tròn
31957 x Phong Thạnh
31972 x Gành Hào
31975 x Đông Hải
31985 x Long Điền
31988 x An Trạch
31993 x Định Thành
32002 p An Xuyên
32014 p Lý Văn Lâm
32025 p Tân Thành
32041 p Hoà Thành
32044 x Nguyễn Phích
32047 x U Minh
32059 x Khánh An
32062 x Khánh Lâm
32065 x Thới Bình
32069 x Biển Bạch
32071 x Trí Phải
32083 x Tân Lộc
32092 x Hồ Thị Kỷ
32095 x Trần Văn Thời
32098 x Sông Đốc
32104 x Đá Bạc
32110 x Khánh Bình
32119 x Khánh Hưng
32128 x Cái Nước
32134 x Lương Thế Trân
32137 x Tân Hưng
32140 x Hưng Mỹ
32152 x Đầm Dơi
32155 x Tạ An Khương
32161 x Trần Phán
32167 x Tân Thuận
32182 x Quách Phẩm
32185 x Thanh Tùng
32188 x Tân Tiến
32191 x Năm Căn
32201 x Đất Mới
32206 x Tam Giang
32212 x Cái Đôi Vàm
32214 x Phú Mỹ
32218 x Phú Tân
32227 x Nguyễn Việt Khái
32236 x Tân Ân
32244 x Phan Ngọc Hiển
32248 x Đất Mũi`,
};
