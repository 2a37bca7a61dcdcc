<?php

declare(strict_types=1);

namespace Opname;

/**
 * SQL of columns. Titles and items are sent as they are stored, NULL as '', ids of reference lists as texts. Lists and
 * digests use the same expressions, so they cannot disagree, and a digest of what is stored costs the database half of
 * one of what it means. Elsewhere NULL, '' and blanks are '' (the collation compares blanks as '').
 */
final class Columns
{
    /** @return array<string, string> SQL by name, in the order of the list */
    public static function ofItems(): array
    {
        return [
            'id' => 'item_id',
            'title' => 'IFNULL(biblio_id, 0)',
            'code' => self::stored('item_code'),
            'call_number' => self::stored('call_number'),
            'collection_type' => self::stored('coll_type_id'),
            'location' => self::stored('location_id'),
            'site' => self::stored('site'),
            'status' => self::stored('item_status_id'),
            'inventory_code' => self::stored('inventory_code'),
            'received' => self::stored('received_date'),
            'source' => 'source',
            'price' => 'price',
            'currency' => self::stored('price_currency'),
            'last_update' => self::stored('last_update'),
        ];
    }

    /** @return array<string, string> without `authors`, which are rows of their own */
    public static function ofTitles(): array
    {
        return [
            'id' => 'biblio_id',
            'title' => self::stored('title'),
            'call_number' => self::stored('call_number'),
            'classification' => self::stored('classification'),
            'gmd' => self::stored('gmd_id'),
            'isbn' => self::stored('isbn_issn'),
            'year' => self::stored('publish_year'),
            'extent' => self::stored('`collation`'),
        ];
    }

    /**
     * What a change is compared with.
     *
     * @param 'item'|'biblio' $table
     * @return array<string, string>
     */
    public static function ofChanges(string $table): array
    {
        return $table === 'item' ? [
            'id' => 'item_id',
            'code' => self::text('item_code'),
            'call_number' => self::text('call_number'),
            'location' => self::text('location_id'),
            'site' => self::text('site'),
            'status' => self::status('item_status_id'),
        ] : [
            'id' => 'biblio_id',
            'call_number' => self::text('call_number'),
            'classification' => self::text('classification'),
        ];
    }

    public static function stored(string $column): string
    {
        return "IFNULL($column, '')";
    }

    public static function text(string $column): string
    {
        return "COALESCE(NULLIF(CONCAT($column), ''), '')";
    }

    /** Those that mean available are ''. */
    public static function status(string $column): string
    {
        return "COALESCE(NULLIF(NULLIF(TRIM($column), ''), '0'), '')";
    }

    /** SLiMS writes 0000-00-00 where it knows no date. */
    public static function date(string $column): string
    {
        return "IF($column > '1000-01-01', CONCAT($column), '')";
    }
}
