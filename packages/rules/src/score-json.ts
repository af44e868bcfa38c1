export { boardJsonSchema, receiptJsonSchema } from "./explain/receipt.schema.ts";
export { readResultBoard, readScoreInput, scoreInputJsonSchema } from "./score/read-score-input.ts";
