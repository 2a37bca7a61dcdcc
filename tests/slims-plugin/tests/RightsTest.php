<?php

declare(strict_types=1);

namespace Opname\Tests;

final class RightsTest extends TestCase
{
    private const STATUS = ['id' => 'c', 'kind' => 'item_status', 'item_id' => 1, 'item_code' => 'B001', 'before' => '', 'after' => 'R'];
    private const SITE = ['id' => 'c', 'kind' => 'item_site', 'item_id' => 1, 'item_code' => 'B001', 'before' => '', 'after' => 'A'];
    private const LOCATION = ['id' => 'c', 'kind' => 'item_location', 'item_id' => 1, 'item_code' => 'B001', 'before' => 'SL',
        'after' => 'CB'];
    private const COPY_NUMBER = ['id' => 'c', 'kind' => 'item_call_number', 'item_id' => 1, 'item_code' => 'B001', 'before' => '',
        'after' => 'X'];
    private const NUMBER = ['id' => 'c', 'kind' => 'title_call_number', 'title_id' => 1, 'before' => '813 T1', 'after' => 'X'];
    private const CLASS_ = ['id' => 'c', 'kind' => 'title_class', 'title_id' => 1, 'before' => '813', 'after' => '899'];
    private const COPY = ['id' => 'c', 'kind' => 'new_copy', 'title_id' => 1, 'item_code' => 'N1', 'location' => 'SL'];

    public function testEachRouteNeedsItsRight(): void
    {
        $needs = [
            'references' => ['bibliography.r'], 'counts' => ['bibliography.r'], 'titles' => ['bibliography.r'],
            'items' => ['bibliography.r'], 'digests&of=items' => ['bibliography.r'], 'loans' => ['circulation.r'],
            'stock-take' => ['stock_take.r'], 'stock-take-rows' => ['stock_take.r'], 'journal-pull&session=s' => ['stock_take.r'],
            'borrowers' => ['circulation.r', 'membership.r'], 'publish-begin' => ['stock_take.w'],
            'publish-rows' => ['stock_take.w'], 'publish-finish' => ['stock_take.w'], 'journal-push' => ['stock_take.w'],
            'journal-heads' => ['stock_take.r'],
        ];
        $bodies = [
            'borrowers' => ['loans' => [2]],
            'publish-rows' => ['publish' => 1, 'rows' => []],
            'publish-finish' => ['publish' => 1, 'rows' => 0],
            'journal-push' => ['session' => 's', 'rows' => []],
            'journal-heads' => ['session' => 's', 'known' => []],
            'publish-begin' => PublishTest::begin(),
        ];
        foreach ($needs as $route => $rights) {
            foreach ($rights as $right) {
                $this->database->addStaff(5, 'Staf', array_values(array_diff(Database::ALL_RIGHTS, [$right])));
                $token ??= $this->host->token(5);
                $answer = isset($bodies[$route]) ? $this->host->post($route, $token, $bodies[$route]) : $this->host->get($route, $token);
                $words = strtr($right, ['.r' => ' read', '.w' => ' write']);
                $this->same("403 right_missing $words", $this->refusal($answer), "$route without $right");
            }
            $this->database->addStaff(5, 'Staf', $rights);
            $answer = isset($bodies[$route]) ? $this->host->post($route, $token, $bodies[$route]) : $this->host->get($route, $token);
            $expected = match ($route) {
                'publish-begin' => '403 right_missing user 1',
                'publish-rows', 'publish-finish' => '409 publish_again',
                default => '200',
            };
            $refusal = $answer->status === 200 ? '200' : $this->refusal($answer);
            $this->same($expected, $refusal, "$route with only " . implode(', ', $rights));
        }
    }

    public function testEachChangeNeedsItsRight(): void
    {
        $token = $this->staff(5, []);
        $needs = [
            'stock_take.w' => [self::STATUS],
            'bibliography.w' => [self::SITE, self::LOCATION, self::COPY_NUMBER, self::NUMBER, self::CLASS_, self::COPY],
        ];
        foreach ($needs as $right => $changes) {
            foreach ($changes as $change) {
                $this->database->addStaff(5, 'Staf', array_values(array_diff(Database::ALL_RIGHTS, [$right])));
                $this->same(['c', 'refused', '', 'right_missing', 0], $this->apply($token, $change), "{$change['kind']} without $right");
                $this->database->addStaff(5, 'Staf', [$right]);
                $this->same('applied', $this->apply($token, ['id' => "{$change['kind']}"] + $change)[1], "{$change['kind']} with $right only");
            }
        }
    }

    public function testRightsAreTheUnionOfTheGroupsAtTheTimeOfTheCall(): void
    {
        $token = $this->staff(5, []);
        $this->same('403 right_missing bibliography read', $this->refusal($this->host->get('counts', $token)), 'no right');
        $this->database->addStaff(6, 'Lain', ['bibliography.r']);
        $this->database->run('UPDATE user SET `groups` = ? WHERE user_id = 5', [serialize(['5', 6])]);
        $this->same(200, $this->host->get('counts', $token)->status, 'by the second group');
        foreach (['', 'x', 'O:8:"stdClass":0:{}', 'a:1:{i:0;a:0:{}}', null] as $groups) {
            $this->database->run('UPDATE user SET `groups` = ? WHERE user_id = 5', [$groups]);
            $this->same(403, $this->host->get('counts', $token)->status, 'groups ' . json_encode($groups));
        }
        $this->database->run('UPDATE user SET user_id = 1 WHERE user_id = 5');
        $this->database->run('UPDATE opname_token SET user_id = 1');
        $this->same(403, $this->host->get('counts', $token)->status, 'user 1 has the rights of its groups, as in SLiMS');
        $this->true($this->host->get('ping', $token)->json()['rights']['user1'], 'and is user 1');
    }

    /** @return list<mixed> */
    private function apply(string $token, array $change): array
    {
        return $this->host->post('changes', $token, ['session' => 's', 'author' => 'A', 'changes' => [$change]])->rows()[0];
    }
}
