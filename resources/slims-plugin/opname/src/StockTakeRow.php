<?php

declare(strict_types=1);

namespace Opname;

/** Rows of `publish-rows`, checked and cut to their columns by whole characters. */
final class StockTakeRow
{
    private const CODE_LENGTH = 20;
    /** Characters of title, gmd, classification, collection_type, call_number, location. */
    private const LENGTHS = [255, 30, 30, 30, 50, 100];
    private const STATUSES = ['e' => true, 'm' => true, 'l' => true, 'u' => true];

    /**
     * @param list<mixed> $rows
     * @return list<list<int|string|null>> in the order of the columns of `stock_take_item`, without its first
     */
    public static function readAll(array $rows): array
    {
        $last = 0;
        foreach ($rows as $place => &$row) {
            if (!is_array($row) || !array_is_list($row) || count($row) !== 11) {
                throw new Refusal('bad_request', "Row $place does not have the columns of stock-take-rows.");
            }
            $row = self::read($row, $place);
            if ($row[0] <= $last) {
                throw new Refusal('bad_request', "Row $place is not behind the one before it.");
            }
            $last = $row[0];
        }
        return $rows;
    }

    /**
     * @param list<mixed> $row
     * @return list<int|string|null>
     */
    private static function read(array $row, int $place): array
    {
        [$id, $code, $title, $gmd, $class, $type, $callNumber, $location, $status, $checkedBy, $lastUpdate] = $row;
        foreach ([$code, $title, $gmd, $class, $type, $callNumber, $location, $status, $checkedBy, $lastUpdate] as $text) {
            if (!is_string($text)) {
                throw new Refusal('bad_request', "Row $place has something else than a text.");
            }
        }
        $isCode = !Text::isBlank($code) && Text::isStorable($code) && mb_strlen($code, 'UTF-8') <= self::CODE_LENGTH;
        if (!is_int($id) || $id < 1 || !$isCode || !isset(self::STATUSES[$status])) {
            throw new Refusal('bad_request', "Row $place has no id, item code or status that SLiMS takes.");
        }
        $time = $lastUpdate === '' ? null : Fields::secondsOf($lastUpdate);
        if ($time === null && $lastUpdate !== '') {
            throw new Refusal('bad_request', "Row $place has a time that is not YYYY-MM-DDTHH:MM:SSZ.");
        }
        $texts = [];
        foreach ([$title, $gmd, $class, $type, $callNumber, $location] as $column => $text) {
            $cut = Text::cut($text, self::LENGTHS[$column]);
            $texts[] = $cut === '' && $column > 0 ? null : $cut;
        }
        $checkedBy = Text::plain($checkedBy, 50);
        return [$id, $code, ...$texts, $status, $checkedBy === '' ? null : $checkedBy,
            $time === null ? null : date('Y-m-d H:i:s', $time)];
    }
}
