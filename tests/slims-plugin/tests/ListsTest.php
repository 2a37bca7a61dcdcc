<?php

declare(strict_types=1);

namespace Opname\Tests;

final class ListsTest extends TestCase
{
    public function testPingNeedsNoTokenAndReadsNoTable(): void
    {
        $answer = $this->host->get('ping', '');
        $this->same(200, $answer->status, 'status');
        $this->same('application/json; charset=utf-8', $answer->headers['content-type'], 'type');
        $this->same(['opname' => 1, 'plugin' => self::versionOfTheProgram(), 'protocol' => 1, 'slims' => '9.7.0'], $answer->json(), 'answer');
        $this->same([], $this->database->column("SHOW TABLES LIKE 'opname\\_%'"), 'tables of the plugin');
    }

    public function testItsVersionIsThatOfTheProgramEverywhere(): void
    {
        $header = (string) file_get_contents(dirname(__DIR__, 3) . '/resources/slims-plugin/opname/opname.plugin.php');
        preg_match('/Version: (\S+)/', $header, $found);
        $this->same(self::versionOfTheProgram(), $found[1] ?? '', 'the header that SLiMS shows');
    }

    public function testReferencesAndCounts(): void
    {
        $token = $this->admin();
        $answer = $this->host->get('references', $token)->json();
        $this->same([['CB', "Cabang 'B'"], ['SL', 'Pusat']], $answer['locations'], 'locations');
        $this->same([['1', 'Reference'], ['2', 'Textbook']], $answer['collection_types'], 'collection types');
        $this->same([['1', 'Text']], $answer['gmds'], 'gmds');
        $this->same([['MIS', 'Missing', 1, 1], ['NL', 'No Loan', 0, 1], ['R', 'Repair', 1, 1]], $answer['statuses'], 'statuses');
        $this->same([], $answer['code_patterns'], 'patterns before anybody set some');
        foreach ([serialize(['B00000', 7, 'P00000']) => ['B00000', 'P00000'], 'O:8:"stdClass":0:{}' => [], 'kosong' => []] as $stored => $told) {
            $this->database->run("DELETE FROM setting WHERE setting_name = 'batch_item_code_pattern'");
            $this->database->run("INSERT INTO setting (setting_name, setting_value) VALUES ('batch_item_code_pattern', '$stored')");
            $this->same($told, $this->host->get('references', $token)->json()['code_patterns'], 'code patterns');
        }
        $this->same(
            ['opname' => 1, 'titles' => 4, 'items' => 5, 'loans' => 1],
            $this->host->get('counts', $token)->json(),
            'counts'
        );
        $reader = $this->staff(5, ['bibliography.r']);
        $this->same(null, $this->host->get('counts', $reader)->json()['loans'], 'loans without the right');
    }

    public function testItemsAsTheyAre(): void
    {
        $this->database->run("UPDATE item SET received_date = NULL, last_update = NULL, call_number = ' ', coll_type_id = NULL
            WHERE item_id = 3");
        $answer = $this->host->get('items', $this->admin());
        $this->same(['id', 'title', 'code', 'call_number', 'collection_type', 'location', 'site', 'status', 'inventory_code',
            'received', 'source', 'price', 'currency', 'last_update'], $answer->lines()[0]['columns'], 'columns');
        $rows = $answer->rows();
        $this->same([1, 1, 'B001', '', '1', 'SL', '  ', '', '', '2019-05-06', 1, 50000, 'Rupiah', '2020-01-01 08:00:00'], $rows[0], 'first');
        $this->same([3, 2, 'B003', ' ', '', 'SL', '  ', '', '', '', 1, null, 'Rupiah', ''], $rows[2], 'blank ones');
        $this->same(['', '0', '', 'R', 'NL'], array_column($rows, 7), 'statuses as they are stored, NULL as nothing');
        $this->same(0, $rows[4][1], 'no title');
    }

    public function testTitlesWithHostileTexts(): void
    {
        $rows = $this->host->get('titles', $this->admin())->rows();
        $this->same(
            [1, 'Ronggeng Dukuh Paruk', "Tohari, Ahmad; O'Neil \"Sam\"", '813 T1', '813', '1', '', '1982', 'xii, 200 hlm.'],
            $rows[0],
            'first'
        );
        $this->same('Tata "kasus" \\ 100% </script>', $rows[1][1], 'quotes, backslash, markup');
        $this->same(str_repeat('ü', 600), $rows[2][1], '600 characters');
        $this->same(' ', $rows[3][1], 'blanks');
    }

    public function testListsGoOnWhereTheyEnded(): void
    {
        $token = $this->admin();
        $ids = [];
        $after = 0;
        for ($pages = 0; $after !== null; ++$pages) {
            $answer = $this->host->get("items&after=$after&limit=2", $token);
            array_push($ids, ...array_column($answer->rows(), 0));
            $after = $answer->next();
        }
        $this->same([1, 2, 3, 4, 70], $ids, 'ids');
        $this->same(3, $pages, 'pages');
        $this->same(70, $this->host->get('items&limit=5', $token)->next(), 'a full page may be the last');
        $this->same('400 bad_request', $this->refusal($this->host->get('items&limit=0', $token)), 'no limit');
        $this->same('400 bad_request', $this->refusal($this->host->get("items&after=1'--", $token)), 'no number');
    }

    public function testLoansWithoutBorrowersAndNamesOnlyOfOpenOnes(): void
    {
        $token = $this->admin();
        $answer = $this->host->get('loans', $token);
        $this->same(['id', 'code', 'loan_date', 'due_date'], $answer->lines()[0]['columns'], 'columns');
        $this->same([[2, 'B002', '2026-11-01', '2026-11-08']], $answer->rows(), 'open loans');
        $this->true(!str_contains($answer->body, 'M1') && !str_contains($answer->body, 'Dewi'), 'no borrower');
        $names = $this->host->post('borrowers', $token, ['loans' => [1, 2, 99]])->json()['names'];
        $this->same([[2, 'Dewi </script>']], $names, 'names');
        $this->same('400 bad_request', $this->refusal($this->host->post('borrowers', $token, ['loans' => ['1 OR 1']])), 'texts');
        $this->same('413 too_large', $this->refusal($this->host->post('borrowers', $token, ['loans' => range(1, 2001)])), 'many');
    }

    public function testGzipWhenItIsAccepted(): void
    {
        $token = $this->admin();
        $plain = $this->host->get('titles', $token);
        $packed = $this->host->get('titles', $token, ['Accept-Encoding: deflate, gzip']);
        $this->same('gzip', $packed->headers['content-encoding'] ?? '', 'encoding');
        $this->same($plain->body, (string) gzdecode($packed->body), 'the same list');
        $this->true(!isset($plain->headers['content-encoding']), 'plain without it');
        $none = $this->host->get('titles', $token, ['Accept-Encoding: gzip;q=0']);
        $this->true(!isset($none->headers['content-encoding']), 'plain when it is refused');
    }

    public function testNothingOfSlimsGetsIntoAnAnswer(): void
    {
        $answer = $this->host->get('counts', $this->admin());
        $this->true(str_starts_with($answer->body, '{"opname":1'), 'the answer begins with itself');
        $this->true(!isset($answer->headers['set-cookie']), 'no session is left behind');
        $this->same('404 unknown_route', $this->refusal($this->host->get('nonsense', '')), 'unknown route');
    }

    public function testAHundredThousandRowsInBoundedMemory(): void
    {
        $token = $this->admin();
        $this->database->pdo->exec("INSERT INTO biblio (biblio_id, title, call_number)
            SELECT seq, CONCAT('Judul ', seq, REPEAT(' kata', 30)), CONCAT('813 ', seq) FROM seq_1000_to_5999");
        $this->database->pdo->exec("INSERT INTO item (item_id, biblio_id, item_code, input_date)
            SELECT seq, seq, CONCAT('X', seq), '2020-01-01' FROM seq_1000_to_100999");
        foreach (['titles' => 5004, 'items' => 100005] as $list => $expected) {
            $count = 0;
            for ($after = 0; $after !== null;) {
                $answer = $this->host->get("$list&after=$after&limit=20000", $token);
                $count += substr_count($answer->body, "\n") - 2;
                $last = json_decode(substr($answer->body, (int) strrpos(rtrim($answer->body), "\n")), true);
                $this->true($last['end'] ?? false, 'a whole page');
                $after = $last['next'] ?? null;
            }
            $this->same($expected, $count, $list);
        }
    }

    private static function versionOfTheProgram(): string
    {
        preg_match('/project\(opname VERSION (\S+)/', (string) file_get_contents(dirname(__DIR__, 3) . '/CMakeLists.txt'), $found);
        return $found[1];
    }
}
