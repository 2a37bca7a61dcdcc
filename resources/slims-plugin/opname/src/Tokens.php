<?php

declare(strict_types=1);

namespace Opname;

/**
 * The tokens of staff users. A token is 32 random bytes in hexadecimal; only its SHA-256 is kept, which for
 * such a secret is as good as a salted hash. Revoked ones stay listed and open nothing.
 */
final class Tokens
{
    public const LABEL_LENGTH = 60;

    public function __construct(private readonly Database $database)
    {
    }

    /** The new token; nobody sees it again. */
    public function issue(int $userId, string $label, int $issuedBy): string
    {
        $token = bin2hex(random_bytes(32));
        $hash = hash('sha256', $token);
        $this->database->execute(
            'INSERT INTO opname_token (token_key, token_hash, user_id, label, issued_by, issued_at)
             VALUES (?, ?, ?, ?, ?, ?)',
            [substr($hash, 0, 16), $hash, $userId, mb_substr($label, 0, self::LABEL_LENGTH), $issuedBy,
                date('Y-m-d H:i:s')]
        );
        return $token;
    }

    /** Whether there was one to revoke. */
    public function revoke(int $tokenId): bool
    {
        return $this->database->execute(
            'UPDATE opname_token SET revoked_at = ? WHERE token_id = ? AND revoked_at IS NULL',
            [date('Y-m-d H:i:s'), $tokenId]
        ) === 1;
    }

    /** The staff user whose token this is; nothing when it opens nothing. */
    public function userOf(string $token): ?int
    {
        $hash = hash('sha256', $token);
        $row = $this->database->row(
            'SELECT token_id, token_hash, user_id, used_at FROM opname_token WHERE token_key = ? AND revoked_at IS NULL',
            [substr($hash, 0, 16)]
        );
        if ($row === null || !hash_equals((string) $row[1], $hash)) {
            return null;
        }
        $minute = date('Y-m-d H:i:00');
        if ((string) $row[3] < $minute) {
            $this->database->execute('UPDATE opname_token SET used_at = ? WHERE token_id = ?', [$minute, $row[0]]);
        }
        return (int) $row[2];
    }

    /** @return list<array{id: int, user: string, label: string, issued: string, used: string, revoked: string}> */
    public function all(): array
    {
        $rows = $this->database->rows(
            "SELECT t.token_id, COALESCE(u.realname, ''), t.label, t.issued_at, COALESCE(t.used_at, ''),
                COALESCE(t.revoked_at, '')
             FROM opname_token t LEFT JOIN user u ON u.user_id = t.user_id
             ORDER BY t.revoked_at IS NOT NULL, t.token_id DESC LIMIT 200"
        );
        return array_map(static fn (array $row) => [
            'id' => (int) $row[0], 'user' => (string) $row[1], 'label' => (string) $row[2],
            'issued' => (string) $row[3], 'used' => (string) $row[4], 'revoked' => (string) $row[5],
        ], $rows);
    }
}
