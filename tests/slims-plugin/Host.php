<?php

declare(strict_types=1);

namespace Opname\Tests;

/** The plugin in a PHP server of its own, as SLiMS calls it, with SLiMS's usual limit of memory. */
final class Host
{
    /** @var resource|null */
    private $process = null;
    private int $port = 0;

    public function __construct(private readonly string $place)
    {
        $this->start();
    }

    /** @param array<string, string> $settings further variables of tests/slims-plugin/host */
    public function start(array $settings = []): void
    {
        $this->stop();
        $probe = stream_socket_server('tcp://127.0.0.1:0');
        $this->port = (int) explode(':', stream_socket_get_name($probe, false))[1];
        fclose($probe);
        $command = ['setsid', 'php', '-d', 'memory_limit=64M', '-d', "session.save_path=$this->place", '-d',
            'display_errors=1', '-S', "127.0.0.1:$this->port", '-t', __DIR__ . '/host'];
        $log = ['file', "$this->place/php.log", 'a'];
        $this->process = proc_open($command, [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], $log], $pipes, null, [
            ...getenv(), 'OPNAME_HOST_DATABASE' => Database::NAME, 'PHP_CLI_SERVER_WORKERS' => '3', ...$settings,
        ]);
        for ($attempt = 0; $attempt < 400; ++$attempt) {
            if (@fsockopen('127.0.0.1', $this->port) !== false) {
                return;
            }
            usleep(10000);
        }
        throw new \RuntimeException('php -S did not start');
    }

    public function stop(): void
    {
        if ($this->process !== null) {
            posix_kill(-proc_get_status($this->process)['pid'], SIGKILL);
            proc_close($this->process);
            $this->process = null;
        }
    }

    /** A new token of a staff user, issued by the plugin. */
    public function token(int $userId): string
    {
        putenv('OPNAME_HOST_DATABASE=' . Database::NAME);
        $token = (string) shell_exec('php ' . escapeshellarg(__DIR__ . '/host/token.php') . ' ' . $userId);
        if (strlen($token) !== 64) {
            throw new \RuntimeException("no token: $token");
        }
        return $token;
    }

    /** @param list<string> $headers */
    public function get(string $route, string $token, array $headers = []): Answer
    {
        return $this->send($route, $token === '' ? $headers : ["Authorization: Bearer $token", ...$headers], null);
    }

    public function post(string $route, string $token, mixed $body): Answer
    {
        $text = json_encode($body, JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION);
        return $this->postText($route, $token, $text);
    }

    public function postText(string $route, string $token, string $body): Answer
    {
        return $this->send($route, ["Authorization: Bearer $token", 'Content-Type: application/json', 'Expect:'], $body);
    }

    /**
     * Several bodies at the same time.
     *
     * @param list<mixed> $bodies
     * @return list<Answer>
     */
    public function postTogether(string $route, string $token, array $bodies): array
    {
        $all = curl_multi_init();
        $calls = [];
        foreach ($bodies as $body) {
            $call = $this->call($route, ["Authorization: Bearer $token", 'Expect:']);
            curl_setopt($call, CURLOPT_POSTFIELDS, json_encode($body, JSON_THROW_ON_ERROR));
            curl_multi_add_handle($all, $call);
            $calls[] = $call;
        }
        do {
            curl_multi_exec($all, $running);
            curl_multi_select($all, 0.1);
        } while ($running > 0);
        return array_map(static fn (\CurlHandle $call): Answer => new Answer(
            (int) curl_getinfo($call, CURLINFO_RESPONSE_CODE),
            [],
            (string) curl_multi_getcontent($call)
        ), $calls);
    }

    /** @param list<string> $headers */
    public function send(string $route, array $headers, ?string $body): Answer
    {
        $call = $this->call($route, $headers);
        $answered = [];
        curl_setopt($call, CURLOPT_HEADERFUNCTION, static function ($call, string $line) use (&$answered): int {
            [$name, $value] = explode(':', $line, 2) + [1 => ''];
            $answered[strtolower($name)] = trim($value);
            return strlen($line);
        });
        if ($body !== null) {
            curl_setopt($call, CURLOPT_POSTFIELDS, $body);
        }
        $text = curl_exec($call);
        if ($text === false) {
            throw new \RuntimeException('curl: ' . curl_error($call));
        }
        return new Answer((int) curl_getinfo($call, CURLINFO_RESPONSE_CODE), $answered, $text);
    }

    /** @param list<string> $headers */
    private function call(string $route, array $headers): \CurlHandle
    {
        $call = curl_init("http://127.0.0.1:$this->port/index.php?p=api/opname/" . str_replace(' ', '%20', $route));
        curl_setopt_array($call, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HTTPHEADER => $headers, CURLOPT_TIMEOUT => 60]);
        return $call;
    }
}
