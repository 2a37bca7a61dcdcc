<?php

declare(strict_types=1);

namespace Opname;

/** A new value for one column of a copy. */
final class ItemChange implements Change
{
    /** Column, the characters that it holds, its name in lists. */
    private const COLUMNS = [
        'item_status' => ['item_status_id', 3, 'status'],
        'item_location' => ['location_id', 3, 'location'],
        'item_site' => ['site', 50, 'site'],
        'item_call_number' => ['call_number', 50, 'call_number'],
    ];

    private function __construct(
        private readonly string $kind,
        private readonly int $itemId,
        private readonly string $itemCode,
        private readonly string $before,
        private readonly string $after
    ) {
    }

    /** @param array<string, mixed> $fields; nothing when they are not those of its kind */
    public static function read(array $fields): ?self
    {
        $id = $fields['item_id'] ?? null;
        $code = $fields['item_code'] ?? null;
        $before = $fields['before'] ?? null;
        $after = $fields['after'] ?? null;
        $kind = $fields['kind'];
        if (!is_int($id) || $id < 1 || !is_string($code) || !is_string($before) || !is_string($after)) {
            return null;
        }
        return new self($kind, $id, $code, self::value($kind, $before), self::value($kind, $after));
    }

    public static function isKind(string $kind): bool
    {
        return isset(self::COLUMNS[$kind]);
    }

    public function right(): array
    {
        return [$this->kind === 'item_status' ? 'stock_take' : 'bibliography', 'w'];
    }

    public function objection(ReferenceValues $values): ?string
    {
        if (!Text::isStorable($this->after)) {
            return 'not_storable';
        }
        if (mb_strlen($this->after, 'UTF-8') > self::COLUMNS[$this->kind][1]) {
            return 'too_long';
        }
        $list = ['item_status' => 'status', 'item_location' => 'location'][$this->kind] ?? null;
        return $list === null || $this->after === '' || $values->knows($list, $this->after) ? null : 'unknown_value';
    }

    public function apply(Call $call, bool $isOwn): ChangeAnswer
    {
        if ($this->before !== $this->after && $this->write($call->database, $this->before)) {
            return ChangeAnswer::applied();
        }
        $row = $call->database->row(
            "SELECT COALESCE(item_code, ''), {$this->sqlValue()} FROM item WHERE item_id = ?",
            [$this->itemId]
        );
        if ($row === null || $row[0] !== $this->itemCode) {
            return ChangeAnswer::refused('gone');
        }
        $now = self::value($this->kind, $row[1]);
        if ($now === $this->before && $now !== $this->after && $this->write($call->database, $row[1])) {
            return ChangeAnswer::applied();
        }
        if ($now !== $this->after) {
            return ChangeAnswer::conflict($now);
        }
        return $isOwn ? ChangeAnswer::applied() : ChangeAnswer::already();
    }

    public function changedRow(): array
    {
        return ['item', $this->itemId];
    }

    public function stands(Standing $standing): bool
    {
        $row = $standing->row('item', $this->itemId);
        return $row !== null && $row['code'] === $this->itemCode
            && self::value($this->kind, $row[self::COLUMNS[$this->kind][2]]) === $this->after;
    }

    public function target(): string
    {
        return "$this->kind $this->itemId";
    }

    public function index(Call $call): void
    {
    }

    public function note(Call $call, string $mark, bool $wasBegun): void
    {
    }

    public function description(): string
    {
        $code = Text::cut($this->itemCode, 20);
        $before = Text::cut($this->before, 200);
        return "$this->kind of copy $code ($this->itemId) from \"$before\" to \"$this->after\"";
    }

    /** Whether the copy had this value, blanks and all, and has the new one now. */
    private function write(Database $database, string $had): bool
    {
        [$column] = self::COLUMNS[$this->kind];
        return $database->execute(
            "UPDATE item SET $column = ?, last_update = ? WHERE item_id = ?
             AND BINARY COALESCE(item_code, '') = BINARY ? AND BINARY {$this->sqlValue()} = BINARY ?",
            [$this->stored(), date('Y-m-d H:i:s'), $this->itemId, $this->itemCode, $had]
        ) === 1;
    }

    private function sqlValue(): string
    {
        [$column] = self::COLUMNS[$this->kind];
        return $this->kind === 'item_status' ? Columns::status($column) : Columns::text($column);
    }

    private static function value(string $kind, string $value): string
    {
        $bare = Text::trimmed($value);
        return $kind === 'item_status' && $bare === '0' ? '' : $bare;
    }

    /** Available is '0', as SLiMS's own form writes it. */
    private function stored(): string
    {
        return $this->kind === 'item_status' && $this->after === '' ? '0' : $this->after;
    }
}
