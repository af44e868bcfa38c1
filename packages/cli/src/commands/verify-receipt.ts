import { formatFinding, formatPoints, textIn } from "@pccc/core";
import { receiptTools } from "@pccc/host";
import { isExplainedInThisEdition, type Receipt, receiptFinding, verifyReceipt } from "@pccc/rules";
import { CliError } from "../cli-error.ts";
import { type ExitStatus, exitStatus } from "../exit-status.ts";
import { catalogues } from "../print-problem.ts";
import { type CommandContext, line, say } from "./context.ts";

/** Verifies a receipt by itself: nothing beside the file is read. */
export function verifyReceiptFile(file: string, bytes: Uint8Array, publicKey: string | undefined, context: CommandContext): ExitStatus {
  if (publicKey !== undefined && !/^[0-9a-f]{64}$/u.test(publicKey)) {
    throw new CliError(exitStatus.input, "PCCC_CLI_USAGE", {
      problem: say(
        context,
        `--public-key ${publicKey}: cần 64 chữ số hệ 16 viết thường, như pccc receipt in ra`,
        `--public-key ${publicKey}: 64 lower-case hex digits, as pccc receipt prints them`,
      ),
    });
  }
  const verified = verifyReceipt(bytes, receiptTools(publicKey));
  if (!verified.ok) {
    const { code, params } = receiptFinding(verified.error);
    const { message, advice } = formatFinding(catalogues, { code, params }, context.language);
    if (context.json) context.io.out(`${JSON.stringify({ ok: false, receipt: file, code, params, message, advice })}\n`);
    else line(context, `${say(context, "KHÔNG ĐÚNG", "DOES NOT HOLD")} ${code}: ${message}\n  → ${advice}`);
    return exitStatus.findings;
  }
  const receipt = verified.value;
  const { unit, period, result, sheet, seal } = receipt;
  const isProved = isExplainedInThisEdition(receipt);
  if (context.json) {
    const key = seal === undefined ? {} : { publicKey: seal.publicKey };
    const answer = { ok: true, receipt: file, unit: unit.id, period: period.id, ...result, isExplanationProved: isProved, ...key };
    context.io.out(`${JSON.stringify(answer)}\n`);
    return exitStatus.done;
  }
  const score = scoreIn(receipt, context);
  line(
    context,
    say(
      context,
      `Đúng: điểm của ${unit.name}, ${period.label.vi}, tính lại từ chính phiếu này ra ${score};`,
      `Holds: the score of ${unit.name}, ${textIn(period.label, "en")}, computed from the receipt alone: ${score};`,
    ),
  );
  line(
    context,
    say(
      context,
      `      ${Object.keys(receipt.digests).length} phần khớp mã băm; phiếu chấm điểm ${sheet.id} bản ${sheet.edition}.`,
      `       ${Object.keys(receipt.digests).length} parts match their digests; sheet ${sheet.id}, edition ${sheet.edition}.`,
    ),
  );
  if (!isProved) {
    line(
      context,
      say(
        context,
        "Lời giải thích do phiên bản khác viết: cộng lại đúng bằng điểm, còn lời văn thì không đối chiếu được.",
        "Its explanation was written by another version: it adds up to the score, but its words could not be checked.",
      ),
    );
  }
  if (seal === undefined) {
    line(
      context,
      say(
        context,
        "Phiếu không đóng dấu: không biết ai phát hành, người làm lại toàn bộ phiếu thì chưa phát hiện được.",
        "It is not sealed: who issued it is unknown, and a receipt made anew as a whole would not be found out.",
      ),
    );
  } else {
    line(context, `${say(context, "Dấu toàn vẹn của khóa", "Sealed with the key")} ${seal.publicKey}`);
    if (publicKey === undefined) {
      line(
        context,
        say(
          context,
          "So khóa này với khóa nơi phát hành đã công bố, hoặc thêm --public-key.",
          "Compare it with the key that the issuer published, or add --public-key.",
        ),
      );
    }
  }
  return exitStatus.done;
}

function scoreIn({ result, sheet }: Receipt, context: CommandContext): string {
  if (result.total === undefined) return say(context, "chưa có điểm (chưa đủ số liệu)", "none yet (something is unknown)");
  const grade = sheet.bands.find(({ id }) => id === result.grade)?.title;
  const points = formatPoints(result.total, sheet.decimals, context.language === "vi" ? "," : ".");
  return `${points}${grade === undefined ? "" : ` · ${textIn(grade, context.language)}`}`;
}
