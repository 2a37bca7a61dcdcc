<?php

declare(strict_types=1);

namespace Opname;

/**
 * What is remembered of changes, by session and key. A key is written before its change is done and gets its answer
 * afterwards, so that one that was cut off in between is known and completed. Answers that changed nothing (conflict,
 * refused) are not kept: the same change may come again when SLiMS has changed.
 */
final class ChangeKeys
{
    private const BEGUN_AT_ONCE = 250;

    /** @var array<string, array{digest: string, state: ?string, item: int, stood: bool}> by key */
    private array $known = [];
    /** @var array<string, true> begun in this call and not tried yet */
    private array $untried = [];
    /** @var array<string, ChangeAnswer> answers to be kept */
    private array $pending = [];
    private ?int $oldestMark = null;

    public function __construct(private readonly Call $call, private readonly string $session)
    {
    }

    /** @param list<string> $keys */
    public function load(array $keys): void
    {
        foreach (array_chunk($keys, self::BEGUN_AT_ONCE) as $some) {
            $places = implode(',', array_fill(0, count($some), '?'));
            $rows = $this->call->database->rows(
                "SELECT change_key, digest, state, item_id, log_mark, stood FROM opname_change
                 WHERE session = ? AND change_key IN ($places)",
                [$this->session, ...$some]
            );
            foreach ($rows as [$key, $digest, $state, $item, $mark, $stood]) {
                $this->known["k$key"] = [
                    'digest' => (string) $digest,
                    'state' => $state,
                    'item' => (int) $item,
                    'stood' => (int) $stood === 1,
                ];
                if ($state === null) {
                    $this->oldestMark = min($this->oldestMark ?? PHP_INT_MAX, (int) $mark);
                }
            }
        }
    }

    /**
     * @param array<string, array{string, bool}> $changes that begin now, by key: digest, and whether SLiMS has the
     *     value already
     */
    public function begin(array $changes, int $logMark): void
    {
        $now = date('Y-m-d H:i:s');
        foreach (array_chunk($changes, self::BEGUN_AT_ONCE, true) as $some) {
            $values = [];
            foreach ($some as $key => [$digest, $stood]) {
                array_push($values, $this->session, (string) $key, $digest, $this->call->staff->id, $logMark, (int) $stood,
                    $now);
            }
            $places = implode(', ', array_fill(0, count($some), '(?, ?, ?, ?, ?, ?, ?)'));
            $this->call->database->execute(
                "INSERT INTO opname_change (session, change_key, digest, user_id, log_mark, stood, begun_at) VALUES $places",
                $values
            );
            foreach (array_keys($some) as $key) {
                $this->untried["k$key"] = true;
            }
        }
    }

    /** The change is done from now on: whatever happens, its key stays until it has an answer. */
    public function tries(string $key): void
    {
        unset($this->untried["k$key"]);
    }

    public function isKnown(string $key): bool
    {
        return isset($this->known["k$key"]);
    }

    /** Whether an attempt was cut off before which SLiMS did not have the value: if it has it now, by that attempt. */
    public function isOwnWork(string $key): bool
    {
        return isset($this->known["k$key"]) && !$this->known["k$key"]['stood'];
    }

    /** Whether the key came before with the same content. */
    public function isSame(string $key, string $digest): bool
    {
        return hash_equals($this->known["k$key"]['digest'], $digest);
    }

    /** The answer that was kept; nothing when it was begun only. */
    public function answerOf(string $key): ?ChangeAnswer
    {
        $known = $this->known["k$key"] ?? null;
        return $known === null || $known['state'] === null ? null
            : ChangeAnswer::remembered($known['state'], $known['item']);
    }

    /** The mark in system_log of the oldest change that was cut off; nothing when none was. */
    public function oldestMark(): ?int
    {
        return $this->oldestMark;
    }

    public function keep(string $key, ChangeAnswer $answer): void
    {
        $this->pending["k$key"] = $answer;
    }

    /** Writes the answers kept so far and drops the keys of what this call left undone. */
    public function close(): void
    {
        $this->flush();
        $untried = array_map(static fn (string $key) => [substr($key, 1), ChangeAnswer::refused('')], array_keys($this->untried));
        if ($untried !== []) {
            $this->write($untried);
        }
    }

    /** Writes the answers kept so far. */
    public function flush(): void
    {
        $groups = [];
        foreach ($this->pending as $key => $answer) {
            $groups[$answer->itemId === 0 ? $answer->state : 'one'][] = [substr($key, 1), $answer];
        }
        foreach ($groups as $state => $answers) {
            foreach ($state === 'one' ? array_chunk($answers, 1) : [$answers] as $some) {
                $this->write($some);
            }
        }
        $this->pending = [];
    }

    /** @param non-empty-list<array{string, ChangeAnswer}> $answers all with one state and item */
    private function write(array $answers): void
    {
        [, $answer] = $answers[0];
        $places = implode(',', array_fill(0, count($answers), '?'));
        $keys = array_column($answers, 0);
        if ($answer->isDone()) {
            $this->call->database->execute(
                "UPDATE opname_change SET state = ?, item_id = ? WHERE session = ? AND change_key IN ($places)",
                [$answer->state, $answer->itemId, $this->session, ...$keys]
            );
        } else {
            $this->call->database->execute(
                "DELETE FROM opname_change WHERE session = ? AND change_key IN ($places)",
                [$this->session, ...$keys]
            );
        }
    }
}
