<?php

declare(strict_types=1);

namespace Opname\Tests;

/** An HTTP answer of the plugin. */
final class Answer
{
    /** @param array<string, string> $headers by lower-case name */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $body
    ) {
    }

    public function json(): mixed
    {
        return json_decode($this->body, true, 64, JSON_THROW_ON_ERROR);
    }

    /** @return list<mixed> of a list: its lines */
    public function lines(): array
    {
        return array_map(
            static fn (string $line): mixed => json_decode($line, true, 64, JSON_THROW_ON_ERROR),
            explode("\n", rtrim($this->body, "\n"))
        );
    }

    /** @return list<list<mixed>> of a list that is whole: its rows */
    public function rows(): array
    {
        $lines = $this->lines();
        $last = end($lines);
        if (!isset($last['end']) || $last['rows'] !== count($lines) - 2) {
            throw new \RuntimeException('not a whole list: ' . substr($this->body, 0, 500));
        }
        return array_slice($lines, 1, -1);
    }

    /** Of a list: where to go on. */
    public function next(): ?int
    {
        $lines = $this->lines();
        return end($lines)['next'];
    }
}
