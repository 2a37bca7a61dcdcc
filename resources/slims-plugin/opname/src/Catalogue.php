<?php

declare(strict_types=1);

namespace Opname;

/** Reference lists, titles and items. */
final class Catalogue
{
    /** Titles are long texts: fewer at a time. */
    private const TITLES_AT_ONCE = 500;

    public function __construct(private readonly Call $call)
    {
    }

    public function references(): void
    {
        $this->call->need('bibliography', 'r');
        $list = fn (string $id, string $name, string $table): array => $this->call->database->rows(
            'SELECT ' . Columns::text($id) . ', ' . Columns::text($name) . " FROM $table ORDER BY $id"
        );
        $this->call->answer([
            'locations' => $list('location_id', 'location_name', 'mst_location'),
            'collection_types' => $list('coll_type_id', 'coll_type_name', 'mst_coll_type'),
            'gmds' => $list('gmd_id', 'gmd_name', 'mst_gmd'),
            'statuses' => $this->call->database->rows(
                'SELECT TRIM(item_status_id), item_status_name, skip_stock_take = 1, no_loan = 1
                 FROM mst_item_status ORDER BY item_status_id'
            ),
            'code_patterns' => $this->codePatterns(),
        ]);
    }

    /**
     * How the library numbers its copies, as its staff told SLiMS.
     *
     * @return list<string>
     */
    private function codePatterns(): array
    {
        $stored = $this->call->database->value(
            "SELECT setting_value FROM setting WHERE setting_name = 'batch_item_code_pattern' LIMIT 1"
        );
        $patterns = is_string($stored) ? @unserialize($stored, ['allowed_classes' => false]) : [];
        return is_array($patterns) ? array_values(array_filter($patterns, 'is_string')) : [];
    }

    public function counts(): void
    {
        $this->call->need('bibliography', 'r');
        $count = fn (string $from): int => (int) $this->call->database->value("SELECT COUNT(*) FROM $from");
        $this->call->answer([
            'titles' => $count('biblio'),
            'items' => $count('item'),
            'loans' => $this->call->staff->may('circulation', 'r') ? $count('loan WHERE ' . Loans::OPEN) : null,
        ]);
    }

    public function items(): void
    {
        $this->call->need('bibliography', 'r');
        $columns = Columns::ofItems();
        [$condition, $values] = $this->blocks('item_id');
        $sql = 'SELECT ' . implode(', ', $columns) . " FROM item WHERE item_id > ?$condition ORDER BY item_id LIMIT ?";
        (new IdList($this->call))->send(array_keys($columns), $sql, $values);
    }

    public function titles(): void
    {
        $this->call->need('bibliography', 'r');
        $columns = Columns::ofTitles();
        [$condition, $values] = $this->blocks('biblio_id');
        $sql = 'SELECT ' . implode(', ', $columns)
            . " FROM biblio WHERE biblio_id > ?$condition ORDER BY biblio_id LIMIT ?";
        $names = array_keys($columns);
        array_splice($names, 2, 0, ['authors']);
        (new IdList($this->call))->sendPieces($names, $sql, self::TITLES_AT_ONCE, $this->withAuthors(...), $values);
    }

    /**
     * The condition that leaves the blocks asked for, and its values.
     *
     * @return array{string, list<int>}
     */
    private function blocks(string $id): array
    {
        $blocks = $this->call->request->blocks();
        if ($blocks === null) {
            return ['', []];
        }
        $values = [];
        foreach ($blocks as $block) {
            array_push($values, $block * Digests::BLOCK, $block * Digests::BLOCK + Digests::BLOCK - 1);
        }
        return [' AND (' . implode(' OR ', array_fill(0, count($blocks), "$id BETWEEN ? AND ?")) . ')', $values];
    }

    /**
     * @param list<list<int|string|null>> $titles
     * @return \Generator<int, list<int|string|null>>
     */
    private function withAuthors(array $titles): \Generator
    {
        $authors = [];
        $rows = $this->call->database->rows(
            "SELECT t.biblio_id, a.author_name FROM biblio_author t JOIN mst_author a ON a.author_id = t.author_id
             WHERE t.biblio_id BETWEEN ? AND ? AND a.author_name <> '' ORDER BY t.biblio_id, t.level, t.author_id",
            [$titles[0][0], $titles[count($titles) - 1][0]]
        );
        foreach ($rows as [$title, $name]) {
            $authors[$title] = isset($authors[$title]) ? $authors[$title] . '; ' . $name : $name;
        }
        foreach ($titles as $title) {
            array_splice($title, 2, 0, [$authors[$title[0]] ?? '']);
            yield $title;
        }
    }
}
