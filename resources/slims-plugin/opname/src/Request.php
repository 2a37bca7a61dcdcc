<?php

declare(strict_types=1);

namespace Opname;

/** What the client sent. Everything is checked where it is asked for; Refusal bad_request or too_large. */
final class Request
{
    public const BODY_LIMIT = 8 * 1024 * 1024;
    private const PAGE = 5000;
    private const PAGE_LIMIT = 20000;

    private ?ListAnswer $answer = null;

    /** The token as it was sent, or "". */
    public function token(): string
    {
        $header = $this->header('AUTHORIZATION');
        if (preg_match('/^Bearer\s+(.+)$/i', trim($header), $match) === 1) {
            return $match[1];
        }
        return trim($this->header('X_OPNAME_TOKEN'));
    }

    public function address(): string
    {
        return substr((string) (function_exists('ip') ? ip() : $_SERVER['REMOTE_ADDR'] ?? ''), 0, 45);
    }

    public function acceptsGzip(): bool
    {
        return preg_match('/\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i', $this->header('ACCEPT_ENCODING')) === 1;
    }

    /** Ids go on behind this one; $atStart when the client names none. */
    public function after(int $atStart = 0): int
    {
        return $this->number('after', $atStart);
    }

    public function limit(): int
    {
        $limit = $this->number('limit', self::PAGE);
        if ($limit < 1) {
            throw new Refusal('bad_request', 'limit has to be at least 1.');
        }
        return min($limit, self::PAGE_LIMIT);
    }

    /**
     * The blocks of 16 ids that a list is asked for; nothing when it is asked for whole.
     *
     * @return list<int>|null
     */
    public function blocks(): ?array
    {
        $text = $this->parameter('blocks');
        if ($text === '') {
            return null;
        }
        if (preg_match('/^\d{1,12}(,\d{1,12}){0,499}$/D', $text) !== 1) {
            throw new Refusal('bad_request', 'blocks has to be 1 to 500 numbers, parted by commas.');
        }
        return array_map('intval', explode(',', $text));
    }

    public function parameter(string $name): string
    {
        $value = $_GET[$name] ?? '';
        return is_string($value) ? $value : '';
    }

    /** @return array<string, mixed> the body, one JSON object */
    public function body(): array
    {
        if ((int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > self::BODY_LIMIT) {
            throw new Refusal('too_large', 'The body is larger than 8 MiB.');
        }
        $stream = fopen('php://input', 'rb');
        $text = (string) stream_get_contents($stream, self::BODY_LIMIT + 1);
        if (strlen($text) > self::BODY_LIMIT) {
            throw new Refusal('too_large', 'The body is larger than 8 MiB.');
        }
        $body = json_decode($text, true, 16, JSON_BIGINT_AS_STRING);
        if (!is_array($body) || array_is_list($body) && $body !== []) {
            throw new Refusal('bad_request', 'The body is not a JSON object.');
        }
        return $body;
    }

    /** Told by a list when its first line is out: from then on a failure is a line of it. */
    public function answerBegan(ListAnswer $answer): void
    {
        $this->answer = $answer;
    }

    public function answer(): ?ListAnswer
    {
        return $this->answer;
    }

    private function number(string $name, int $default): int
    {
        $text = $this->parameter($name);
        if ($text === '') {
            return $default;
        }
        if (preg_match('/^-?\d{1,18}$/', $text) !== 1) {
            throw new Refusal('bad_request', $name . ' has to be a whole number.');
        }
        return (int) $text;
    }

    private function header(string $name): string
    {
        $value = $_SERVER['HTTP_' . $name] ?? $_SERVER['REDIRECT_HTTP_' . $name] ?? '';
        return is_string($value) ? $value : '';
    }
}
