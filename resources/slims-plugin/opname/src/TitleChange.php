<?php

declare(strict_types=1);

namespace Opname;

/** A new call number or class of a title, with what SLiMS keeps of it in its search index and log. */
final class TitleChange implements Change
{
    /** Column, also its name in lists, and the characters that it holds. */
    private const COLUMNS = [
        'title_call_number' => ['call_number', 50],
        'title_class' => ['classification', 40],
    ];

    private function __construct(
        private readonly string $kind,
        private readonly int $titleId,
        private readonly string $before,
        private readonly string $after
    ) {
    }

    /** @param array<string, mixed> $fields; nothing when they are not those of its kind */
    public static function read(array $fields): ?self
    {
        $id = $fields['title_id'] ?? null;
        $before = $fields['before'] ?? null;
        $after = $fields['after'] ?? null;
        if (!is_int($id) || $id < 1 || !is_string($before) || !is_string($after)) {
            return null;
        }
        return new self(
            $fields['kind'],
            $id,
            Text::trimmed($before),
            Text::trimmed($after)
        );
    }

    public static function isKind(string $kind): bool
    {
        return isset(self::COLUMNS[$kind]);
    }

    public function right(): array
    {
        return ['bibliography', 'w'];
    }

    public function objection(ReferenceValues $values): ?string
    {
        if (!Text::isStorable($this->after)) {
            return 'not_storable';
        }
        return mb_strlen($this->after, 'UTF-8') > self::COLUMNS[$this->kind][1] ? 'too_long' : null;
    }

    public function apply(Call $call, bool $isOwn): ChangeAnswer
    {
        $value = Columns::text(self::COLUMNS[$this->kind][0]);
        if ($this->before !== $this->after && $this->write($call->database, $this->before)) {
            return ChangeAnswer::applied();
        }
        $row = $call->database->row("SELECT $value FROM biblio WHERE biblio_id = ?", [$this->titleId]);
        if ($row === null) {
            return ChangeAnswer::refused('gone');
        }
        $now = Text::trimmed($row[0]);
        if ($now === $this->before && $now !== $this->after && $this->write($call->database, $row[0])) {
            return ChangeAnswer::applied();
        }
        if ($now !== $this->after) {
            return ChangeAnswer::conflict($now);
        }
        return $isOwn ? ChangeAnswer::applied() : ChangeAnswer::already();
    }

    public function changedRow(): array
    {
        return ['biblio', $this->titleId];
    }

    public function stands(Standing $standing): bool
    {
        $row = $standing->row('biblio', $this->titleId);
        return $row !== null && Text::trimmed($row[self::COLUMNS[$this->kind][0]]) === $this->after;
    }

    public function target(): string
    {
        return "$this->kind $this->titleId";
    }

    public function index(Call $call): void
    {
        [$column] = self::COLUMNS[$this->kind];
        $call->database->execute(
            "UPDATE search_biblio s JOIN biblio b ON b.biblio_id = s.biblio_id
             SET s.$column = b.$column, s.last_update = b.last_update WHERE s.biblio_id = ?",
            [$this->titleId]
        );
    }

    public function note(Call $call, string $mark, bool $wasBegun): void
    {
        $log = new BiblioLog($call);
        if ($log->isKept() && !($wasBegun && $log->has($this->titleId, $mark))) {
            $this->kind === 'title_class'
                ? $log->write($this->titleId, 'classification', 'Updated data. Classification. Number: '
                    . Text::plain($this->after, 40), $mark)
                : $log->write($this->titleId, 'description', 'Updated data. Bibliography.', $mark);
        }
    }

    public function description(): string
    {
        $before = Text::cut($this->before, 200);
        return "$this->kind of title $this->titleId from \"$before\" to \"$this->after\"";
    }

    /** Whether the title had this value, blanks and all, and has the new one now. */
    private function write(Database $database, string $had): bool
    {
        [$column] = self::COLUMNS[$this->kind];
        $value = Columns::text($column);
        return $database->execute(
            "UPDATE biblio SET $column = ?, last_update = ? WHERE biblio_id = ? AND BINARY $value = BINARY ?",
            [$this->after, date('Y-m-d H:i:s'), $this->titleId, $had]
        ) === 1;
    }
}
