<?php

declare(strict_types=1);

namespace Opname\Tests;

use Opname\TokensPage;
use Opname\Words;

/** The page itself; the checks of session and privilege around it are SLiMS's. */
final class TokensPageTest extends TestCase
{
    public function setUp(): void
    {
        parent::setUp();
        putenv('OPNAME_HOST_DATABASE=' . Database::NAME);
        require_once __DIR__ . '/../host/slims.php';
        $this->database->addStaff(1, 'Admin', Database::ALL_RIGHTS);
        $this->database->addStaff(5, 'Budi <b>"</b>', []);
    }

    public function testIssuesATokenThatIsShownOnceAndRevokesIt(): void
    {
        $session = [];
        $page = new TokensPage('container.php?id=1&mod=system', 1, 'Admin');
        $html = $page->render($session);
        $this->true(str_contains($html, 'Budi &lt;b&gt;&quot;&lt;/b&gt; (user5)'), 'names are escaped');
        $shown = $page->handle(['secret' => $session['opname_form'], 'user' => '5', 'label' => '</script><b>'], $session);
        $this->same(1, preg_match('/[0-9a-f]{64}/', $shown, $token), 'the token is shown');
        $this->true(!str_contains($shown, '</script><b>'), 'no text gets out of the script');
        $this->same(200, $this->host->get('ping', $token[0])->status, 'it opens');
        $this->same(5, $this->host->get('ping', $token[0])->json()['user']['id'], 'for its user');
        $this->true(!str_contains($page->render($session), $token[0]), 'and is not shown again');
        $page->handle(['secret' => $session['opname_form'], 'revoke' => '1'], $session);
        $this->same(401, $this->host->get('ping', $token[0])->status, 'revoked');
        $log = $this->database->column("SELECT log_msg FROM system_log WHERE log_location = 'system' AND log_type = 'staff'");
        $this->same(['Admin issued an Opname token of Budi ‹b›"‹/b› (5)', 'Admin revoked the Opname token 1'], $log, 'logged');
    }

    public function testAFormOfAnotherSiteDoesNothing(): void
    {
        $page = new TokensPage('container.php', 1, 'Admin');
        foreach ([[], ['opname_form' => 'abc'], ['opname_form' => '']] as $session) {
            foreach ([[], ['secret' => ''], ['secret' => 'x'], ['secret' => ['abc']]] as $sent) {
                $page->handle($sent + ['user' => '5'], $session);
            }
        }
        $this->same(0, (int) $this->database->value('SELECT COUNT(*) FROM opname_token'), 'no token');
    }

    public function testOnlyUser1IssuesATokenOfUser1(): void
    {
        $session = [];
        $page = new TokensPage('container.php', 5, 'Budi');
        $this->true(!str_contains($page->render($session), 'value="1"'), 'not offered');
        $page->handle(['secret' => $session['opname_form'], 'user' => '1'], $session);
        $page->handle(['secret' => $session['opname_form'], 'user' => '99'], $session);
        $this->same(0, (int) $this->database->value('SELECT COUNT(*) FROM opname_token'), 'no token');
    }

    public function testSpeaksSlimssLanguage(): void
    {
        $GLOBALS['sysconf']['default_lang'] = 'id_ID';
        $session = [];
        $html = (new TokensPage('container.php', 1, 'Admin'))->render($session);
        $this->true(str_contains($html, 'Terbitkan token') && !str_contains($html, 'Issue token'), 'Indonesian');
        $source = (string) file_get_contents(dirname(__DIR__, 3) . '/resources/slims-plugin/opname/src/TokensPage.php');
        foreach (Words::known() as $english) {
            $this->true(str_contains(preg_replace("/'\\s*\\.\\s*'/", '', $source), "'" . str_replace("'", "\\'", $english) . "'"), "used: $english");
        }
        $GLOBALS['sysconf']['default_lang'] = 'en_US';
        $this->true(str_contains((new TokensPage('container.php', 1, 'Admin'))->render($session), 'Issue token'), 'English');
    }
}
