<?php

declare(strict_types=1);

namespace Opname;

/** What the two ends compare before they speak. */
final class Version
{
    /** That of the program; the header of opname.plugin.php says the same. */
    public const PLUGIN = '1.0.0';
    public const PROTOCOL = 1;

    /** Of SLiMS, as "9.7.0". */
    public static function ofSlims(): string
    {
        return defined('SENAYAN_VERSION_TAG') ? ltrim((string) SENAYAN_VERSION_TAG, 'v') : '';
    }
}
