import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { verifyReceipt } from "@pccc/rules";
import { showFault, showReceipt } from "./show-receipt.ts";
import { faultWords, type Language, words } from "./words.ts";

hashes.sha512 = sha512;

const file = document.getElementById("file") as HTMLInputElement;
const drop = document.getElementById("drop") as HTMLElement;
const key = document.getElementById("key") as HTMLInputElement;
const answer = document.getElementById("answer") as HTMLElement;
const languages = [...document.querySelectorAll<HTMLButtonElement>("[data-language]")];

let language: Language = "vi";
let given: { readonly name: string; readonly bytes: Uint8Array } | undefined;

function speak(): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>("[data-words]")) {
    element.textContent = words[element.dataset["words"] as keyof typeof words][language];
  }
  for (const button of languages) button.setAttribute("aria-pressed", String(button.dataset["language"] === language));
  document.title = words.title[language];
  check();
}

function check(): void {
  if (given === undefined) return;
  const publicKey = key.value.trim().toLowerCase();
  const verified = verifyReceipt(given.bytes, {
    sha256,
    verifyEd25519: (signature, message, signer) => {
      try {
        return verify(signature, message, signer);
      } catch {
        // Bytes that are no point of the curve are nobody's key.
        return false;
      }
    },
    ...(publicKey === "" ? {} : { publicKey }),
  });
  answer.replaceChildren(
    ...(verified.ok
      ? showReceipt(verified.value, given.name, language)
      : showFault(faultWords(verified.error, language), given.name, language)),
  );
  answer.className = verified.ok ? "holds" : "fails";
}

async function take(list: FileList | null | undefined): Promise<void> {
  const [chosen] = list ?? [];
  if (chosen === undefined) return;
  given = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) };
  check();
  answer.focus();
}

for (const button of languages) {
  button.addEventListener("click", () => {
    language = button.dataset["language"] as Language;
    speak();
  });
}
file.addEventListener("change", () => void take(file.files));
key.addEventListener("input", check);
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files);
});
speak();
