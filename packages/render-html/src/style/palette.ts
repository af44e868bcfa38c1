/**
 * Colours. Blue to orange can be told apart by colour-blind readers; orange is hatched where it is printed large.
 *
 * @remarks
 * `--s0` to `--s4` are strong, best to worst, `--s5` is neither; `--t…` are their tints under dark text.
 */
export const palette: string = `
:root {
  color-scheme: light dark;
  --page: #eef2f6; --paper: #ffffff; --ink: #16202b; --muted: #51606f; --line: #d3dbe4; --strong-line: #9fb0c0;
  --link: #0b4f8a; --focus: #b45309; --head: #0d2f52; --head-ink: #ffffff; --head-muted: #c5d5e6;
  --sample: #ffe7ad; --sample-ink: #4a3200; --notice: #fff5dc;
  --s0: #0b4f8a; --s1: #3d85c0; --s2: #a9cce8; --s3: #f2b96b; --s4: #b9480f; --s5: #c3ccd5;
  --on-s0: #ffffff; --on-s1: #08223c; --on-s2: #10263b; --on-s3: #3d2600; --on-s4: #ffffff; --on-s5: #25313d;
  --t0: #d3e5f5; --t1: #e6f0f9; --t2: #f1f5f9; --t3: #fdeacc; --t4: #fad5c0; --hatch: #16202b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f151c; --paper: #18212b; --ink: #e8eef4; --muted: #a9b8c6; --line: #2e3b48; --strong-line: #566879;
    --link: #8ec5f4; --focus: #f6ad55; --head: #0a2038; --head-ink: #f4f8fc; --head-muted: #b9cbdd;
    --sample: #5b4300; --sample-ink: #ffeec2; --notice: #3a2f14;
    --s0: #6db3ef; --s1: #3f83bd; --s2: #2a4f70; --s3: #b07a2c; --s4: #e8743b; --s5: #55636f;
    --on-s0: #06192b; --on-s1: #ffffff; --on-s2: #eaf3fb; --on-s3: #1c1100; --on-s4: #1f0b00; --on-s5: #f0f4f8;
    --t0: #173c5e; --t1: #1a3148; --t2: #1d2935; --t3: #46340f; --t4: #5a2a10; --hatch: #0f151c;
  }
}
`;
