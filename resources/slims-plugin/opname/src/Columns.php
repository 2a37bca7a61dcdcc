<?php

declare(strict_types=1);

namespace Opname;

/**
 * SQL of the columns as they are sent. Lists and digests use the same expressions, so they cannot disagree.
 * NULL, '' and blanks are '' (the collation compares blanks as ''), ids of reference lists are texts.
 */
final class Columns
{
    /** @return array<string, string> SQL by name, in the order of the list */
    public static function ofItems(): array
    {
        return [
            'id' => 'item_id',
            'title' => 'COALESCE(biblio_id, 0)',
            'code' => self::text('item_code'),
            'call_number' => self::text('call_number'),
            'collection_type' => self::text('coll_type_id'),
            'location' => self::text('location_id'),
            'site' => self::text('site'),
            'status' => self::status('item_status_id'),
            'inventory_code' => self::text('inventory_code'),
            'received' => self::date('received_date'),
            'source' => 'source',
            'price' => 'price',
            'currency' => self::text('price_currency'),
            'last_update' => self::time('last_update'),
        ];
    }

    /** @return array<string, string> without `authors`, which are rows of their own */
    public static function ofTitles(): array
    {
        return [
            'id' => 'biblio_id',
            'title' => self::text('title'),
            'call_number' => self::text('call_number'),
            'classification' => self::text('classification'),
            'gmd' => self::text('gmd_id'),
            'isbn' => self::text('isbn_issn'),
            'year' => self::text('publish_year'),
            'extent' => self::text('`collation`'),
        ];
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

    public static function time(string $column): string
    {
        return "COALESCE(CONCAT($column), '')";
    }
}
