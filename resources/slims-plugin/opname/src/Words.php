<?php

declare(strict_types=1);

namespace Opname;

/** Texts of the administration page, in the language SLiMS is set to: Indonesian, or English for all others. */
final class Words
{
    private const INDONESIAN = [
        'Opname tokens' => 'Token Opname',
        'A token lets the stock-take program Opname work with this SLiMS as one staff user: it may do what that user may. '
            . 'Give each station its own.'
            => 'Token memberi izin kepada aplikasi stock opname Opname untuk bekerja dengan SLiMS ini sebagai satu pengguna '
            . 'sistem: yang boleh dilakukan sama dengan hak pengguna itu. Beri setiap stasiun token tersendiri.',
        'Staff user' => 'Pengguna sistem',
        'Note (for example the station)' => 'Catatan (misalnya nama stasiun)',
        'Issue token' => 'Terbitkan token',
        'New token of %s. It is shown only now: copy it into Opname.'
            => 'Token baru untuk %s. Token hanya ditampilkan kali ini: salin ke Opname.',
        'Note' => 'Catatan',
        'Issued' => 'Diterbitkan',
        'Last used' => 'Terakhir dipakai',
        'Revoke' => 'Cabut',
        'Revoked %s' => 'Dicabut %s',
        'Revoke this token? The station that uses it can no longer reach SLiMS.'
            => 'Cabut token ini? Stasiun yang memakainya tidak dapat lagi menghubungi SLiMS.',
        'The token was revoked.' => 'Token telah dicabut.',
        'No token has been issued yet.' => 'Belum ada token yang diterbitkan.',
        'This page was open for too long. Nothing was done; try again.'
            => 'Halaman ini terbuka terlalu lama. Tidak ada yang dilakukan; silakan ulangi.',
        'Choose a staff user; only user 1 may issue a token of user 1.'
            => 'Pilih pengguna sistem; token pengguna 1 hanya dapat diterbitkan oleh pengguna 1.',
        'user gone' => 'pengguna sudah dihapus',
        'never' => 'belum pernah',
    ];

    public static function of(string $english): string
    {
        $language = (string) ($GLOBALS['sysconf']['default_lang'] ?? '');
        return str_starts_with($language, 'id') ? self::INDONESIAN[$english] ?? $english : $english;
    }

    /** @return list<string> what has an Indonesian text */
    public static function known(): array
    {
        return array_keys(self::INDONESIAN);
    }
}
