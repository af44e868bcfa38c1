"""Scores units through `pccc serve --stdio`: python3 caller.py INPUT.json COMMAND…"""
import json
import subprocess
import sys


class Pccc:
    """One running `pccc serve`; requests are answered in their order."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        self.last = 0

    def call(self, op, params=None):
        self.last += 1
        self.send(json.dumps({"id": self.last, "op": op, "params": params}, ensure_ascii=False))
        answer = self.receive()
        if answer["id"] != self.last:
            raise RuntimeError("answers came out of order")
        if not answer["ok"]:
            raise RuntimeError(f"{answer['error']['code']}: {answer['error']['message']}")
        return answer["result"]

    def send(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def receive(self):
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        return self.process.wait()


with open(sys.argv[1], encoding="utf-8") as file:
    score_input = json.load(file)
pccc = Pccc(sys.argv[2:])

print("protocol", pccc.call("hello")["protocol"])

# A line that is no request is answered too, and the next one goes on.
pccc.send("this is not JSON")
print("refused", pccc.receive()["error"]["code"])

added = pccc.call("command", {"args": ["calendar", "add", "2026-02-14", "1"]})
print("next working day", added["output"]["on"])

board = pccc.call("score", {"input": score_input})["board"]
scale = 10 ** board["sheet"]["decimals"]
for row in board["rows"]:
    print(row["unit"], row["period"], f"{row['total'] // scale}.{row['total'] % scale:0{board['sheet']['decimals']}d}", row["grade"])

sys.exit(pccc.close())
