<?php

declare(strict_types=1);

namespace Opname\Tests;

final class TokensTest extends TestCase
{
    public function testATokenIsKeptOnlyAsItsHash(): void
    {
        $token = $this->admin();
        $row = $this->database->rows('SELECT token_hash, token_key, label FROM opname_token')[0];
        $this->same(hash('sha256', $token), $row[0], 'hash');
        $this->true(!str_contains(implode(' ', $row), $token), 'nowhere itself');
        $this->true($token !== $this->host->token(1), 'each is another');
        $this->same(200, $this->host->get('counts', $token)->status, 'it opens');
        $this->same(
            200,
            $this->host->send('counts', ["X-Opname-Token: $token"], null)->status,
            'also where the server drops Authorization'
        );
    }

    public function testRefusedTokens(): void
    {
        $token = $this->admin();
        $this->same('401 token_refused', $this->refusal($this->host->get('counts', '')), 'none');
        $this->same(0, (int) $this->database->value('SELECT COUNT(*) FROM opname_attempt'), 'none is no attempt');
        $hash = hash('sha256', $token);
        foreach ([strrev($token), $hash, substr($hash, 0, 16), "' OR 1=1 --", '%'] as $bad) {
            $this->same('401 token_refused', $this->refusal($this->host->get('counts', $bad)), $bad);
        }
        $this->same('401 token_refused', $this->refusal($this->host->get('ping', 'x')), 'ping');
        $log = $this->database->rows("SELECT log_type, log_location, sub_module, log_msg FROM system_log WHERE action = 'Refused'");
        $this->same(6, count($log), 'logged');
        $this->same(['system', 'system', 'Opname', 'Opname: token refused from address 127.0.0.1'], $log[0], 'log');
        $this->same(200, $this->host->get('counts', $token)->status, 'the good one still opens');
        $this->database->run('UPDATE opname_token SET revoked_at = NOW()');
        $this->same('401 token_refused', $this->refusal($this->host->get('counts', $token)), 'revoked');
        $this->database->run('UPDATE opname_token SET revoked_at = NULL');
        $this->database->run('DELETE FROM user WHERE user_id = 1');
        $this->same('401 token_refused', $this->refusal($this->host->get('counts', $token)), 'user gone');
    }

    public function testManyRefusedTokensAreSlowedAndTheLogDoesNotGrowWithThem(): void
    {
        $token = $this->admin();
        for ($attempt = 0; $attempt < 10; ++$attempt) {
            $this->same(401, $this->host->get('counts', "bad$attempt")->status, "attempt $attempt");
        }
        $answer = $this->host->get('counts', 'bad');
        $this->same('429 slow_down', $this->refusal($answer), 'the eleventh');
        $wait = (int) ($answer->headers['retry-after'] ?? 0);
        $this->true($wait > 0 && $wait <= 600, "Retry-After $wait");
        $this->same('429 slow_down', $this->refusal($this->host->get('counts', $token)), 'nothing is tried meanwhile');
        $this->same(200, $this->host->get('ping', '')->status, 'a ping without a token is no attempt');
        $this->same(10, (int) $this->database->value("SELECT COUNT(*) FROM system_log WHERE action = 'Refused'"), 'log');
        $this->database->run('UPDATE opname_attempt SET first_at = first_at - 601');
        $this->same(200, $this->host->get('counts', $token)->status, 'afterwards');
    }

    public function testAnErrorOfTheDatabaseStaysOnTheServer(): void
    {
        $token = $this->admin();
        $this->database->run('RENAME TABLE item TO hidden');
        $answer = $this->host->get('counts', $token);
        $this->database->run('RENAME TABLE hidden TO item');
        $this->same('500 server_error', $this->refusal($answer), 'told');
        $this->true(!str_contains($answer->body, 'senayan'), 'without what the database said');
    }

    public function testTwoFirstCallsAtOnceMakeTheTables(): void
    {
        $token = $this->admin();
        foreach (['opname_attempt', 'opname_change', 'opname_publish', 'opname_journal'] as $table) {
            $this->same('InnoDB', $this->database->rows("SHOW TABLE STATUS LIKE '$table'")[0][1] ?? '', $table);
        }
        $this->database->run('DROP TABLE opname_change');
        $this->database->run('DELETE FROM opname_schema');
        $this->same(200, $this->host->get('counts', $token)->status, 'made again');
        $this->same(1, count($this->database->rows("SHOW TABLES LIKE 'opname_change'")), 'there');
    }
}
