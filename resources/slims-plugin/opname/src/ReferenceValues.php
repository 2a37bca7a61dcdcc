<?php

declare(strict_types=1);

namespace Opname;

/** The ids that SLiMS's reference lists know, read once a call and compared letter by letter. */
final class ReferenceValues
{
    private const TABLES = [
        'location' => ['mst_location', 'location_id'],
        'status' => ['mst_item_status', 'item_status_id'],
        'collection_type' => ['mst_coll_type', 'coll_type_id'],
    ];

    /** @var array<string, array<string, true>> */
    private array $known = [];

    public function __construct(private readonly Database $database)
    {
    }

    /** @param 'location'|'status'|'collection_type' $list */
    public function knows(string $list, string $id): bool
    {
        if (!isset($this->known[$list])) {
            [$table, $column] = self::TABLES[$list];
            $this->known[$list] = [];
            foreach ($this->database->rows("SELECT TRIM($column) FROM $table") as [$value]) {
                $this->known[$list][(string) $value] = true;
            }
        }
        return isset($this->known[$list][$id]);
    }
}
