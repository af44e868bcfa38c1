export { boardJsonSchema, receiptJsonSchema } from "./explain/receipt.schema.ts";
export { readScoreInput, scoreInputJsonSchema } from "./score/read-score-input.ts";
