<?php

declare(strict_types=1);

namespace Opname;

/** What became of one change. */
final class ChangeAnswer
{
    private function __construct(
        public readonly string $state,
        public readonly string $now = '',
        public readonly string $reason = '',
        public readonly int $itemId = 0
    ) {
    }

    public static function applied(int $itemId = 0): self
    {
        return new self('applied', itemId: $itemId);
    }

    public static function already(int $itemId = 0): self
    {
        return new self('already', itemId: $itemId);
    }

    /** @param string $now the value that SLiMS has */
    public static function conflict(string $now): self
    {
        return new self('conflict', now: $now);
    }

    public static function refused(string $reason): self
    {
        return new self('refused', reason: $reason);
    }

    /** As it was remembered. */
    public static function remembered(string $state, int $itemId): self
    {
        return new self($state, itemId: $itemId);
    }

    /** Whether SLiMS has now what was decided. */
    public function isDone(): bool
    {
        return $this->state === 'applied' || $this->state === 'already';
    }

    /** @return list<int|string> the row of the list, behind the change's key */
    public function asRow(string $key): array
    {
        return [$key, $this->state, $this->now, $this->reason, $this->itemId];
    }
}
