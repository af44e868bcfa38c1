<?php
// Scores units through `pccc serve --stdio`: php caller.php INPUT.json COMMAND…
declare(strict_types=1);

/** One running `pccc serve`; requests are answered in their order. */
final class Pccc
{
    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];
    private int $last = 0;

    /** @param list<string> $command */
    public function __construct(array $command)
    {
        $process = proc_open($command, [0 => ['pipe', 'r'], 1 => ['pipe', 'w'], 2 => STDERR], $this->pipes);
        if ($process === false) {
            throw new RuntimeException('cannot start ' . implode(' ', $command));
        }
        $this->process = $process;
    }

    /** @return array<string, mixed> */
    public function call(string $op, mixed $params = null): array
    {
        $this->last += 1;
        $this->send(json_encode(['id' => $this->last, 'op' => $op, 'params' => $params], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE));
        $answer = $this->receive();
        if ($answer['id'] !== $this->last) {
            throw new RuntimeException('answers came out of order');
        }
        if (!$answer['ok']) {
            throw new RuntimeException($answer['error']['code'] . ': ' . $answer['error']['message']);
        }
        return $answer['result'];
    }

    public function send(string $line): void
    {
        fwrite($this->pipes[0], $line . "\n");
        fflush($this->pipes[0]);
    }

    /** @return array<string, mixed> */
    public function receive(): array
    {
        return json_decode((string) fgets($this->pipes[1]), true, 512, JSON_THROW_ON_ERROR);
    }

    public function close(): int
    {
        fclose($this->pipes[0]);
        fclose($this->pipes[1]);
        return proc_close($this->process);
    }
}

// Objects stay objects, so that an empty one does not become a list.
$input = json_decode((string) file_get_contents($argv[1]), false, 512, JSON_THROW_ON_ERROR);
$pccc = new Pccc(array_slice($argv, 2));

echo 'protocol ', $pccc->call('hello')['protocol'], "\n";

// A line that is no request is answered too, and the next one goes on.
$pccc->send('this is not JSON');
echo 'refused ', $pccc->receive()['error']['code'], "\n";

$added = $pccc->call('command', ['args' => ['calendar', 'add', '2026-02-14', '1']]);
echo 'next working day ', $added['output']['on'], "\n";

$board = $pccc->call('score', ['input' => $input])['board'];
$decimals = $board['sheet']['decimals'];
$scale = 10 ** $decimals;
foreach ($board['rows'] as $row) {
    printf("%s %s %d.%0{$decimals}d %s\n", $row['unit'], $row['period'], intdiv($row['total'], $scale), $row['total'] % $scale, $row['grade']);
}

exit($pccc->close());
