<?php

declare(strict_types=1);

namespace Opname;

/**
 * What the administration page shows and does. Forms carry a secret of the session, so no other site can send them;
 * they go to a hidden frame, whose answer replaces the page. A new token is in that one answer and nowhere else.
 */
final class TokensPage
{
    private const SECRET = 'opname_form';

    private readonly Database $database;
    private readonly Tokens $tokens;

    public function __construct(
        private readonly string $address,
        private readonly int $userId,
        private readonly string $userName
    ) {
        $this->database = Database::ofSlims();
        Schema::ensure($this->database);
        $this->tokens = new Tokens($this->database);
    }

    /**
     * @param array<string, mixed> $session SLiMS's, where the secret is kept
     * @param string $notice HTML above the form
     */
    public function render(array &$session, string $notice = ''): string
    {
        $session[self::SECRET] ??= bin2hex(random_bytes(16));
        $secret = self::escape((string) $session[self::SECRET]);
        $form = '<form method="post" target="opnameFrame" class="form-inline mt-2" action="'
            . self::escape($this->address) . '"><input type="hidden" name="secret" value="' . $secret . '">';
        return '<div class="menuBox"><div class="menuBoxInner systemIcon"><div class="per_title"><h2>'
            . self::word('Opname tokens') . '</h2></div><div class="infoBox">'
            . self::word('A token lets the stock-take program Opname work with this SLiMS as one staff user: it may do what '
                . 'that user may. Give each station its own.')
            . '</div><div class="sub_section">' . $form . $this->issueFields() . '</form></div></div></div>'
            . $notice . $this->table($form)
            . '<iframe name="opnameFrame" style="display:none"></iframe>';
    }

    /**
     * @param array<string, mixed> $post
     * @param array<string, mixed> $session
     * @return string a script that puts the page, with what was done, in place of the one that is shown
     */
    public function handle(array $post, array &$session): string
    {
        $secret = $session[self::SECRET] ?? '';
        $sent = $post['secret'] ?? '';
        if (!is_string($secret) || $secret === '' || !is_string($sent) || !hash_equals($secret, $sent)) {
            $notice = self::notice('errorBox', self::word('This page was open for too long. Nothing was done; try again.'));
        } elseif (isset($post['revoke'])) {
            $notice = $this->revoke((int) $post['revoke']);
        } else {
            $label = is_string($post['label'] ?? null) ? $post['label'] : '';
            $notice = $this->issue((int) ($post['user'] ?? 0), $label);
        }
        $page = json_encode($this->render($session, $notice), JSON_HEX_TAG | JSON_HEX_AMP | JSON_THROW_ON_ERROR);
        return '<!DOCTYPE html><html><body><script>parent.jQuery("#mainContent").html(' . $page . ');</script></body></html>';
    }

    private function issue(int $userId, string $label): string
    {
        $staff = $userId === 1 && $this->userId !== 1 ? null : Staff::load($this->database, $userId);
        if ($staff === null) {
            return self::notice('errorBox', self::word('Choose a staff user; only user 1 may issue a token of user 1.'));
        }
        $token = $this->tokens->issue($userId, Text::storable(trim($label)), $this->userId);
        $this->log('Issue', "$this->userName issued an Opname token of $staff->name ($userId)");
        return self::notice(
            'infoBox',
            sprintf(self::word('New token of %s. It is shown only now: copy it into Opname.'), self::escape($staff->name))
            . '<br><code id="opnameToken" style="font-size:1.2em">' . $token . '</code>'
        );
    }

    private function revoke(int $tokenId): string
    {
        if ($this->tokens->revoke($tokenId)) {
            $this->log('Revoke', "$this->userName revoked the Opname token $tokenId");
        }
        return self::notice('infoBox', self::word('The token was revoked.'));
    }

    private function issueFields(): string
    {
        $options = '';
        $users = $this->database->rows('SELECT user_id, realname, username FROM user ORDER BY realname LIMIT 1000');
        foreach ($users as [$id, $name, $login]) {
            if ((int) $id !== 1 || $this->userId === 1) {
                $options .= '<option value="' . (int) $id . '">' . self::escape("$name ($login)") . '</option>';
            }
        }
        return '<label class="mr-2" for="opnameUser">' . self::word('Staff user') . '</label>'
            . '<select id="opnameUser" name="user" class="form-control mr-2">' . $options . '</select>'
            . '<label class="mr-2" for="opnameLabel">' . self::word('Note (for example the station)') . '</label>'
            . '<input id="opnameLabel" name="label" type="text" maxlength="' . Tokens::LABEL_LENGTH
            . '" class="form-control mr-2"><button type="submit" class="btn btn-primary">' . self::word('Issue token')
            . '</button>';
    }

    private function table(string $form): string
    {
        $tokens = $this->tokens->all();
        if ($tokens === []) {
            return self::notice('infoBox', self::word('No token has been issued yet.'));
        }
        $rows = '';
        foreach ($tokens as $token) {
            $name = $token['user'] === '' ? self::word('user gone') : self::escape($token['user']);
            $end = $token['revoked'] !== ''
                ? sprintf(self::word('Revoked %s'), self::escape($token['revoked']))
                : $form . '<button name="revoke" value="' . $token['id'] . '" class="btn btn-sm btn-danger" onclick="'
                    . self::escape('return confirm(' . json_encode(Words::of('Revoke this token? The station that uses it '
                        . 'can no longer reach SLiMS.')) . ')')
                    . '">' . self::word('Revoke') . '</button></form>';
            $used = $token['used'] === '' ? self::word('never') : self::escape($token['used']);
            $rows .= "<tr><td>$name</td><td>" . self::escape($token['label']) . '</td><td>'
                . self::escape($token['issued']) . "</td><td>$used</td><td>$end</td></tr>";
        }
        $heads = array_map(self::word(...), ['Staff user', 'Note', 'Issued', 'Last used']);
        return '<table class="s-table table"><thead><tr><th>' . implode('</th><th>', $heads)
            . "</th><th></th></tr></thead><tbody>$rows</tbody></table>";
    }

    private function log(string $action, string $message): void
    {
        (new SystemLog($this->database))->write('staff', (string) $this->userId, 'system', $action, $message);
    }

    private static function notice(string $class, string $html): string
    {
        return "<div class=\"$class\">$html</div>";
    }

    private static function word(string $english): string
    {
        return self::escape(Words::of($english));
    }

    private static function escape(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
