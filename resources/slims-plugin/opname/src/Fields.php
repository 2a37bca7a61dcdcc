<?php

declare(strict_types=1);

namespace Opname;

/** Fields of a body, of the type they have to be; Refusal bad_request for any other. */
final class Fields
{
    /** @param array<string, mixed> $body */
    public function __construct(private readonly array $body)
    {
    }

    public function number(string $name, int $least = 0): int
    {
        $value = $this->body[$name] ?? null;
        if (!is_int($value) || $value < $least) {
            throw new Refusal('bad_request', "$name has to be a whole number from $least on.");
        }
        return $value;
    }

    /** Null when it is null or left out. */
    public function numberOrNull(string $name): ?int
    {
        return isset($this->body[$name]) ? $this->number($name, 1) : null;
    }

    public function text(string $name, int $longest): string
    {
        $value = $this->body[$name] ?? '';
        if (!is_string($value) || mb_strlen($value, 'UTF-8') > $longest) {
            throw new Refusal('bad_request', "$name has to be a text of at most $longest characters.");
        }
        return $value;
    }

    /** The id of a session: what it is made of is the client's affair, but it is short and has no blanks. */
    public function session(): string
    {
        $value = $this->text('session', 80);
        if (preg_match('/^[\x21-\x7E]+$/D', $value) !== 1) {
            throw new Refusal('bad_request', 'session has to be 1 to 80 visible ASCII characters.');
        }
        return $value;
    }

    /** @return list<mixed> */
    public function list(string $name, int $most): array
    {
        $value = $this->body[$name] ?? null;
        if (!is_array($value) || !array_is_list($value)) {
            throw new Refusal('bad_request', "$name has to be a list.");
        }
        if (count($value) > $most) {
            throw new Refusal('too_large', "$name has " . count($value) . " entries; at most $most in one request.");
        }
        return $value;
    }

    /** Seconds since 1970 of a time as `YYYY-MM-DDTHH:MM:SSZ`. */
    public function time(string $name): int
    {
        $time = self::secondsOf($this->body[$name] ?? null);
        if ($time === null) {
            throw new Refusal('bad_request', "$name has to be a time in UTC as YYYY-MM-DDTHH:MM:SSZ.");
        }
        return $time;
    }

    public static function secondsOf(mixed $text): ?int
    {
        if (!is_string($text) || preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/D', $text) !== 1) {
            return null;
        }
        $time = strtotime($text);
        return $time === false ? null : $time;
    }
}
