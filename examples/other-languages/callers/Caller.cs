using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

// Scores units through `pccc serve --stdio`: dotnet run -- INPUT.json COMMAND…

JsonNode input = JsonNode.Parse(File.ReadAllText(args[0]))!;
using var pccc = new Pccc(args[1], args.Skip(2));

Console.WriteLine($"protocol {pccc.Call("hello", null)["protocol"]}");

// A line that is no request is answered too, and the next one goes on.
pccc.Send("this is not JSON");
Console.WriteLine($"refused {pccc.Receive()["error"]!["code"]}");

JsonNode added = pccc.Call("command", new JsonObject { ["args"] = new JsonArray("calendar", "add", "2026-02-14", "1") });
Console.WriteLine($"next working day {added["output"]!["on"]}");

JsonNode board = pccc.Call("score", new JsonObject { ["input"] = input })["board"]!;
int decimals = (int)board["sheet"]!["decimals"]!;
foreach (JsonNode? row in board["rows"]!.AsArray())
{
    // Points are whole numbers of 10^-decimals; a decimal divides them without a float.
    decimal points = (long)row!["total"]! / Enumerable.Repeat(10m, decimals).Aggregate(1m, (scale, ten) => scale * ten);
    string written = points.ToString($"F{decimals}", System.Globalization.CultureInfo.InvariantCulture);
    Console.WriteLine($"{row["unit"]} {row["period"]} {written} {row["grade"]}");
}

/// <summary>One running `pccc serve`; requests are answered in their order.</summary>
internal sealed class Pccc : IDisposable
{
    private readonly Process process;
    private int last;

    public Pccc(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new InvalidOperationException($"cannot start {program}");
    }

    public JsonNode Call(string op, JsonNode? parameters)
    {
        last += 1;
        Send(new JsonObject { ["id"] = last, ["op"] = op, ["params"] = parameters }.ToJsonString());
        JsonNode answer = Receive();
        if ((int)answer["id"]! != last) throw new InvalidOperationException("answers came out of order");
        if (!(bool)answer["ok"]!) throw new InvalidOperationException($"{answer["error"]!["code"]}: {answer["error"]!["message"]}");
        return answer["result"]!;
    }

    public void Send(string line)
    {
        process.StandardInput.Write(line + "\n");
        process.StandardInput.Flush();
    }

    public JsonNode Receive() =>
        JsonNode.Parse(process.StandardOutput.ReadLine() ?? throw new EndOfStreamException("pccc has ended"))!;

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
