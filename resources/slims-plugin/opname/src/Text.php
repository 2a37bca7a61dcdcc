<?php

declare(strict_types=1);

namespace Opname;

/** Texts as SLiMS's columns (utf8mb3, limited in characters) and pages (unescaped) take them. */
final class Text
{
    /** Whether every character has at most three bytes, so that the column keeps it. */
    public static function isStorable(string $text): bool
    {
        return preg_match('/^[^\x{10000}-\x{10FFFF}\x00]*$/uD', $text) === 1;
    }

    /** Characters that the column cannot keep become U+FFFD. For logs and names, never for decided values. */
    public static function storable(string $text): string
    {
        if (preg_match('/[\x00\x80-\xFF]/', $text) === 0) {
            return $text;
        }
        return (string) preg_replace('/[\x{10000}-\x{10FFFF}\x00]/u', "\u{FFFD}", mb_scrub($text, 'UTF-8'));
    }

    /** Cut to so many whole characters. */
    public static function cut(string $text, int $characters): string
    {
        $text = self::storable($text);
        return strlen($text) <= $characters ? $text : mb_substr($text, 0, $characters, 'UTF-8');
    }

    /** A name that SLiMS's pages print as it is: no markup can come of it. */
    public static function plain(string $text, int $characters): string
    {
        return self::cut(strtr(trim($text), ['<' => '‹', '>' => '›']), $characters);
    }

    /** Without the blanks around it, of any kind: a decided value has none, a value in SLiMS may. */
    public static function trimmed(?string $text): string
    {
        return (string) preg_replace('/^[\s\p{Z}\x00]+|[\s\p{Z}\x00]+$/uD', '', mb_scrub((string) $text, 'UTF-8'));
    }

    /** Whether NULL, '' or blanks. */
    public static function isBlank(?string $text): bool
    {
        return trim((string) $text) === '';
    }
}
