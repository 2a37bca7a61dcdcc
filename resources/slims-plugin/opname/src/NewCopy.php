<?php

declare(strict_types=1);

namespace Opname;

/** A new copy of a title that is there, written as SLiMS's own form writes one. */
final class NewCopy implements Change
{
    /** Characters that the columns hold. */
    private const LENGTHS = [
        'item_code' => 20,
        'location' => 3,
        'site' => 50,
        'collection_type' => 10,
        'call_number' => 50,
        'inventory_code' => 200,
    ];
    private const DUPLICATE = '23000';
    /** A text column of SLiMS holds so many bytes. */
    private const TEXT_BYTES = 65535;

    /** @param array<string, string> $values by the names of LENGTHS; blanks are '' */
    private function __construct(private readonly int $titleId, private readonly array $values)
    {
    }

    /** @param array<string, mixed> $fields; nothing when they are not those of its kind */
    public static function read(array $fields): ?self
    {
        $title = $fields['title_id'] ?? null;
        $values = [];
        foreach (array_keys(self::LENGTHS) as $name) {
            $value = $fields[$name] ?? '';
            if (!is_string($value)) {
                return null;
            }
            $values[$name] = Text::isBlank($value) ? '' : $value;
        }
        return !is_int($title) || $title < 1 || $values['item_code'] === '' ? null : new self($title, $values);
    }

    public function right(): array
    {
        return ['bibliography', 'w'];
    }

    public function objection(ReferenceValues $values): ?string
    {
        foreach (self::LENGTHS as $name => $length) {
            if (!Text::isStorable($this->values[$name])) {
                return 'not_storable';
            }
            if (mb_strlen($this->values[$name], 'UTF-8') > $length) {
                return 'too_long';
            }
        }
        foreach (['location', 'collection_type'] as $list) {
            if ($this->values[$list] !== '' && !$values->knows($list, $this->values[$list])) {
                return 'unknown_value';
            }
        }
        return null;
    }

    public function apply(Call $call, bool $isOwn): ChangeAnswer
    {
        $there = $this->holder($call->database);
        if ($there !== null) {
            return $this->answerFor($there, $isOwn);
        }
        if ($call->database->row('SELECT biblio_id FROM biblio WHERE biblio_id = ?', [$this->titleId]) === null) {
            return ChangeAnswer::refused('no_title');
        }
        $now = date('Y-m-d H:i:s');
        $orNull = fn (string $name): ?string => $this->values[$name] === '' ? null : $this->values[$name];
        try {
            $call->database->execute(
                "INSERT INTO item (biblio_id, call_number, coll_type_id, item_code, inventory_code, supplier_id, order_no,
                    location_id, item_status_id, site, source, invoice, input_date, last_update, uid)
                 VALUES (?, ?, ?, ?, ?, '0', '', ?, '0', ?, 0, '', ?, ?, ?)",
                [$this->titleId, $this->values['call_number'], $orNull('collection_type'), $this->values['item_code'],
                    $orNull('inventory_code'), $orNull('location'), $this->values['site'], $now, $now, $call->staff->id]
            );
            return ChangeAnswer::applied($call->database->insertId());
        } catch (\PDOException $problem) {
            $there = $problem->getCode() === self::DUPLICATE ? $this->holder($call->database) : null;
            if ($there === null) {
                throw $problem;
            }
            return $this->answerFor($there, false);
        }
    }

    public function changedRow(): ?array
    {
        return null;
    }

    public function stands(Standing $standing): bool
    {
        $there = $this->holder($standing->database);
        return $there !== null && $this->isThisOne($there);
    }

    public function target(): string
    {
        return 'new_copy ' . mb_strtolower($this->values['item_code'], 'UTF-8');
    }

    /** The index of the public catalogue lists codes, places and types of a title's copies, as SLiMS's indexer joins them. */
    public function index(Call $call): void
    {
        $copies = $call->database->rows(
            'SELECT i.item_code, l.location_name, t.coll_type_name FROM item i
             LEFT JOIN mst_location l ON l.location_id = i.location_id
             LEFT JOIN mst_coll_type t ON t.coll_type_id = i.coll_type_id
             WHERE i.biblio_id = ? ORDER BY i.item_id',
            [$this->titleId]
        );
        $call->database->execute(
            'UPDATE search_biblio SET items = ?, location = ?, collection_types = ? WHERE biblio_id = ?',
            [self::joined(array_column($copies, 0)), self::joined(array_column($copies, 1)),
                self::joined(array_column($copies, 2)), $this->titleId]
        );
    }

    public function note(Call $call, string $mark, bool $wasBegun): void
    {
    }

    public function description(): string
    {
        return "new_copy {$this->values['item_code']} of title $this->titleId";
    }

    /** @return list<int|string>|null the copy that has the code, as the database compares codes */
    private function holder(Database $database): ?array
    {
        $columns = implode(', ', array_map(Columns::text(...), ['item_code', 'location_id', 'site', 'coll_type_id',
            'call_number', 'inventory_code']));
        return $database->row(
            "SELECT item_id, COALESCE(biblio_id, 0), $columns FROM item WHERE item_code = ?",
            [$this->values['item_code']]
        );
    }

    /** @param list<int|string> $there */
    private function answerFor(array $there, bool $isOwn): ChangeAnswer
    {
        if (!$this->isThisOne($there)) {
            return ChangeAnswer::refused('code_taken');
        }
        return $isOwn ? ChangeAnswer::applied((int) $there[0]) : ChangeAnswer::already((int) $there[0]);
    }

    /** @param list<int|string> $there */
    private function isThisOne(array $there): bool
    {
        return (int) $there[1] === $this->titleId && array_slice($there, 2) === array_values($this->values);
    }

    /** @param list<int|string|null> $names equal neighbours count once */
    private static function joined(array $names): string
    {
        $joined = [];
        foreach ($names as $name) {
            if ($name !== null && ($joined === [] || end($joined) !== $name)) {
                $joined[] = (string) $name;
            }
        }
        return mb_strcut(implode(' - ', $joined), 0, self::TEXT_BYTES, 'UTF-8');
    }
}
