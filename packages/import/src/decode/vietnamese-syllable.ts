const onset = "(?:ngh|ng|nh|gh|gi|g|kh|k|ph|p|qu|th|tr|t|ch|c|b|d|đ|h|l|m|n|r|s|v|x)?";
const rhymes = [
  "a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)|e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?",
  "i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)|o(?:c|i|m|n|ng|p|t)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|oo(?:c|ng)",
  "ô(?:c|i|m|n|ng|p|t)?|ơ(?:i|m|n|p|t)?|u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|nh)?|uô(?:c|i|m|n|ng|t)|uơ|uy(?:a|ch|nh|t|u)?|uyê(?:n|t)",
  "ư(?:a|c|i|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)|y(?:t)?|yê(?:m|n|ng|t|u)|ă|â|ach|ênh",
].join("|");
const syllable: RegExp = new RegExp(`^${onset}(?:${rhymes})$`, "u");
const tone = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word is a syllable of Vietnamese as it is written, with at most one tone. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const marks = word.toLowerCase().normalize("NFD");
  if ((marks.match(tone)?.length ?? 0) > 1) return false;
  return syllable.test(marks.replaceAll(tone, "").normalize("NFC"));
}
