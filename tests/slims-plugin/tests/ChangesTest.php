<?php

declare(strict_types=1);

namespace Opname\Tests;

final class ChangesTest extends TestCase
{
    private string $token = '';

    public function setUp(): void
    {
        parent::setUp();
        $this->token = $this->admin();
    }

    public function testEveryKindIsAppliedOnlyWhileTheValueDecidedOnHolds(): void
    {
        $cases = [
            'item_status' => ['', 'R', 'NL', "SELECT COALESCE(item_status_id, '') FROM item WHERE item_id = 1"],
            'item_location' => ['SL', 'CB', '', 'SELECT location_id FROM item WHERE item_id = 1'],
            'item_site' => ['', 'Rak "1\\%"', 'Rak 2', 'SELECT site FROM item WHERE item_id = 1'],
            'item_call_number' => ['', "813 'T", '813', "SELECT call_number FROM item WHERE item_id = 1"],
            'title_call_number' => ['813 T1', 'R 813 Toh r', '813', 'SELECT call_number FROM biblio WHERE biblio_id = 1'],
            'title_class' => ['813', '899.221 3', '8', 'SELECT classification FROM biblio WHERE biblio_id = 1'],
        ];
        foreach ($cases as $kind => [$before, $after, $other, $sql]) {
            $change = $this->change($kind, $before, $after);
            $this->same(["$kind-1", 'applied', '', '', 0], $this->apply(["id" => "$kind-1"] + $change), "$kind applied");
            $this->same($after, $this->database->value($sql), "$kind stands there");
            $this->same(["$kind-2", 'already', '', '', 0], $this->apply(["id" => "$kind-2"] + $change), "$kind already");
            $conflict = $this->change($kind, $before, $other);
            $this->same(["$kind-3", 'conflict', $after, '', 0], $this->apply(['id' => "$kind-3"] + $conflict), "$kind conflict");
            $this->same($after, $this->database->value($sql), "$kind untouched by the conflict");
        }
        $table = ['item', 'biblio'];
        foreach ($table as $name) {
            $now = new \DateTime('now', new \DateTimeZone('Asia/Jakarta'));
            $written = new \DateTime((string) $this->database->value("SELECT last_update FROM $name ORDER BY 1 DESC LIMIT 1"),
                new \DateTimeZone('Asia/Jakarta'));
            $this->true(abs($now->getTimestamp() - $written->getTimestamp()) < 60, "last_update of $name in SLiMS's zone");
        }
    }

    public function testAvailableIsOneStatusAndIsWrittenAsSlimsWritesIt(): void
    {
        foreach ([1, 2, 3] as $id) {
            $change = ['id' => "a$id", 'kind' => 'item_status', 'item_id' => $id, 'item_code' => "B00$id", 'before' => '0', 'after' => 'R'];
            $this->same('applied', $this->apply($change)[1], "copy $id");
            $this->same('applied', $this->apply(['id' => "b$id", 'before' => 'R', 'after' => ''] + $change)[1], "copy $id back");
            $this->same('0', $this->database->value("SELECT item_status_id FROM item WHERE item_id = $id"), "copy $id is available");
        }
    }

    public function testValuesAreComparedLetterByLetter(): void
    {
        $this->database->run("UPDATE item SET site = 'rak é' WHERE item_id = 1");
        $this->same('conflict', $this->apply(['id' => 'x'] + $this->change('item_site', 'RAK E', 'B'))[1], 'case and accents');
        $this->same('conflict', $this->apply(['id' => 'y'] + $this->change('item_site', 'x', 'RAK É'))[1], 'nearly already');
        $this->same('refused', $this->apply(['id' => 'z', 'item_code' => 'b001'] + $this->change('item_site', 'rak é', 'B'))[1], 'code');
        $this->same('refused', $this->apply(['id' => 'l'] + $this->change('item_location', 'SL', 'cb'))[1], 'id of a place');
    }

    public function testBlanksAroundAValueAreNoDifference(): void
    {
        $this->database->run("UPDATE item SET site = '  Rak 1\t' WHERE item_id = 1");
        $this->same('already', $this->apply(['id' => 'a'] + $this->change('item_site', 'x', 'Rak 1'))[1], 'already');
        $this->same(['b', 'conflict', 'Rak 1', '', 0], $this->apply(['id' => 'b'] + $this->change('item_site', 'x', 'y')), 'conflict');
        $this->same('applied', $this->apply(['id' => 'c'] + $this->change('item_site', 'Rak 1', 'Rak 2 '))[1], 'applied');
        $this->same('Rak 2', $this->database->value('SELECT site FROM item WHERE item_id = 1'), 'written without them');
        $this->database->run("UPDATE biblio SET classification = ' 813' WHERE biblio_id = 1");
        $this->same('applied', $this->apply(['id' => 'd'] + $this->change('title_class', '813', '899'))[1], 'of a title');
    }

    public function testWhatIsRefusedAndWhy(): void
    {
        $long = str_repeat('é', 51);
        $cases = [
            'gone' => ['item_id' => 999] + $this->change('item_site', '', 'A'),
            'gone ' => ['item_code' => 'B002'] + $this->change('item_site', '', 'A'),
            'gone  ' => ['title_id' => 999] + $this->change('title_class', '', 'A'),
            'too_long' => $this->change('item_site', '', $long),
            'too_long ' => $this->change('title_class', '813', substr($long, 0, 82)),
            'too_long  ' => $this->change('item_status', '', 'LONG'),
            'unknown_value' => $this->change('item_status', '', 'ZZ'),
            'unknown_value ' => $this->change('item_location', 'SL', 'ZZ'),
            'not_storable' => $this->change('item_site', '', 'Rak 😀'),
            'not_storable ' => $this->change('title_call_number', '813 T1', '𝄞'),
            'bad_change' => $this->change('item_price', '', '1'),
            'bad_change ' => ['item_id' => '1 OR 1=1'] + $this->change('item_site', '', 'A'),
            'bad_change  ' => ['after' => ['x']] + $this->change('item_site', '', 'A'),
            'no_title' => ['title_id' => 999] + $this->copy('N1'),
            'code_taken' => $this->copy('B003'),
            'code_taken ' => $this->copy('b001 '),
            'unknown_value  ' => ['location' => 'ZZ'] + $this->copy('N1'),
            'unknown_value   ' => ['collection_type' => '1 OR 1'] + $this->copy('N1'),
            'too_long   ' => $this->copy('123456789012345678901'),
            'bad_change    ' => $this->copy(' '),
        ];
        foreach ($cases as $reason => $change) {
            $this->same(['r', 'refused', '', trim($reason), 0], $this->apply(['id' => 'r'] + $change), json_encode($change));
        }
        $this->same(0, (int) $this->database->value('SELECT COUNT(*) FROM opname_change'), 'nothing of them is remembered');
        $this->same(0, (int) $this->database->value("SELECT COUNT(*) FROM system_log WHERE action = 'Change'"), 'nor logged');
        $fits = substr($long, 0, 100);
        $this->same('applied', $this->apply(['id' => 'fits'] + $this->change('item_site', '', $fits))[1], '50 characters of two bytes');
        $this->same($fits, $this->database->value('SELECT site FROM item WHERE item_id = 1'), 'whole');
    }

    public function testHostileTextsArriveAsTheyAre(): void
    {
        foreach (['"; DROP TABLE item; --', "O'Neil \\", '</script>%_', '€ ‰ 中文', "a\tb"] as $place => $text) {
            $before = (string) $this->host->get('items&limit=1', $this->token)->rows()[0][6];
            $this->same('applied', $this->apply(['id' => "h$place"] + $this->change('item_site', $before, $text))[1], $text);
            $this->same($text, $this->host->get('items&limit=1', $this->token)->rows()[0][6], "read back: $text");
        }
        $log = implode("\n", $this->database->column("SELECT log_msg FROM system_log WHERE action = 'Change'"));
        $this->true(!str_contains($log, '<') && str_contains($log, '‹/script›'), 'no markup in the log that SLiMS prints');
    }

    public function testATitlesIndexAndLogFollow(): void
    {
        $this->apply(['id' => 'k1'] + $this->change('title_class', '813', '899.2213'));
        $this->apply(['id' => 'k2'] + $this->change('title_call_number', '813 T1', '899.2213 Toh r'));
        $row = $this->database->rows('SELECT s.classification, s.call_number, s.last_update = b.last_update FROM search_biblio s
            JOIN biblio b USING (biblio_id) WHERE biblio_id = 1')[0];
        $this->same(['899.2213', '899.2213 Toh r', 1], $row, 'search_biblio');
        $log = $this->database->rows('SELECT biblio_id, user_id, realname, title, ip, action, affectedrow, additional_information
            FROM biblio_log');
        $this->same([
            [1, 1, 'Admin', 'Ronggeng Dukuh Paruk', '127.0.0.1', 'update', 'classification',
                'Updated data. Classification. Number: 899.2213 [Opname s k1]'],
            [1, 1, 'Admin', 'Ronggeng Dukuh Paruk', '127.0.0.1', 'update', 'description',
                'Updated data. Bibliography. [Opname s k2]'],
        ], $log, 'biblio_log');
        $this->database->run("UPDATE search_biblio SET classification = 'old' WHERE biblio_id = 1");
        $this->same('already', $this->apply(['id' => 'k4'] + $this->change('title_class', '813', '899.2213'))[1], 'already');
        $this->same('899.2213', $this->database->value('SELECT classification FROM search_biblio WHERE biblio_id = 1'),
            'an index that was left behind is brought up');
        $this->host->start(['OPNAME_HOST_BIBLIO_LOG' => 'off']);
        $this->apply(['id' => 'k3'] + $this->change('title_class', '899.2213', '813'));
        $this->host->start();
        $this->same(2, (int) $this->database->value('SELECT COUNT(*) FROM biblio_log'), 'nothing more when SLiMS keeps none');
    }

    public function testANewCopyIsWrittenAsSlimssFormWritesOne(): void
    {
        $answer = $this->apply(['id' => 'n', 'site' => 'Rak 3', 'inventory_code' => 'INV/9', 'collection_type' => '2'] + $this->copy('N9'));
        $id = (int) $this->database->value("SELECT item_id FROM item WHERE item_code = 'N9'");
        $this->same(['n', 'applied', '', '', $id], $answer, 'answer');
        $row = $this->database->rows("SELECT biblio_id, call_number, coll_type_id, inventory_code, location_id, item_status_id, site,
            source, price, uid, input_date = last_update FROM item WHERE item_id = $id")[0];
        $this->same([1, '', 2, 'INV/9', 'SL', '0', 'Rak 3', 0, null, 1, 1], $row, 'row');
        $index = $this->database->rows('SELECT items, location, collection_types FROM search_biblio WHERE biblio_id = 1')[0];
        $this->same(['B001 - B002 - N9', 'Pusat', 'Reference - Textbook'], $index, 'search_biblio');
        $same = ['site' => 'Rak 3', 'inventory_code' => 'INV/9', 'collection_type' => '2'] + $this->copy('N9');
        $this->same(['m', 'already', '', '', $id], $this->apply(['id' => 'm'] + $same), 'the very same copy by another key');
        $this->same('code_taken', $this->apply(['id' => 'o', 'site' => 'Rak 4'] + $same)[3], 'another copy of that code');
    }

    public function testAKeyThatComesAgainChangesNothing(): void
    {
        $change = ['id' => 'k'] + $this->change('item_site', '', 'A');
        $this->apply($change);
        $this->database->run("UPDATE item SET site = '' WHERE item_id = 1");
        $this->same('applied', $this->apply($change)[1], 'the same answer');
        $this->same('', $this->database->value('SELECT site FROM item WHERE item_id = 1'), 'and nothing is done');
        $this->same(1, (int) $this->database->value("SELECT COUNT(*) FROM system_log WHERE action = 'Change'"), 'nor logged');
        $this->same('bad_change', $this->apply(['after' => 'B'] + $change)[3], 'another change under the same key');
        $other = $this->host->post('changes', $this->token, ['session' => 's2', 'author' => '', 'changes' => [$change]])->rows()[0];
        $this->same('applied', $other[1], 'keys belong to their session');
        $copy = ['id' => 'n'] + $this->copy('N1');
        $first = $this->apply($copy);
        $this->same($first, $this->apply($copy), 'a new copy keeps its id');
        $this->same(1, (int) $this->database->value("SELECT COUNT(*) FROM item WHERE item_code = 'N1'"), 'and is made once');
    }

    public function testAConflictMayComeAgainWhenSlimsHasChanged(): void
    {
        $change = ['id' => 'k'] + $this->change('item_site', 'X', 'A');
        $this->same('conflict', $this->apply($change)[1], 'first');
        $this->database->run("UPDATE item SET site = 'X' WHERE item_id = 1");
        $this->same('applied', $this->apply($change)[1], 'then');
    }

    /** Every statement in turn fails; sent again, all ends as if it had been sent once. */
    public function testWhatWasCutOffAtAnyStatementIsCompleted(): void
    {
        $changes = [
            ['id' => 'a'] + $this->change('item_site', '', 'A'),
            ['id' => 'b'] + $this->change('title_class', '813', '899'),
            ['id' => 'c'] + $this->copy('N1'),
            ['id' => 'd'] + $this->change('item_status', '', 'R'),
            ['id' => 'e'] + $this->change('item_location', 'CB', 'SL'),
            ['id' => 'f'] + $this->change('item_site', 'wrong', 'B'),
        ];
        $this->same(['applied', 'applied', 'applied', 'applied', 'already', 'conflict'], $this->states($changes), 'clean');
        $clean = $this->everything();
        Faults::install($this->database);
        for ($statement = 1; ; ++$statement) {
            $this->database->refill();
            Faults::failAt($this->database, $statement);
            $answer = $this->host->post('changes', $this->token, ['session' => 's', 'author' => 'A', 'changes' => $changes]);
            if (!Faults::wasHit($this->database)) {
                break;
            }
            $this->true(str_contains($answer->body, '"kind":"server_error"'), "statement $statement is told");
            $this->true(!str_contains($answer->body, '"applied"'), "no answer before all of it is kept, $statement");
            $this->same(
                ['applied', 'applied', 'applied', 'applied', 'already', 'conflict'],
                $this->states($changes),
                "answers after statement $statement"
            );
            $this->same($clean, $this->everything(), "the database after statement $statement");
        }
        Faults::remove($this->database);
        $this->true($statement > 15, "only $statement statements were tried");
    }

    public function testABatchIsBounded(): void
    {
        $change = $this->change('item_site', '', 'A');
        $many = array_map(static fn (int $place): array => ['id' => "k$place"] + $change, range(1, 501));
        $this->same('413 too_large', $this->refusal($this->send($many)), '501 changes');
        $this->same('400 bad_request', $this->refusal($this->send([['id' => 'a'] + $change, ['id' => 'a'] + $change])), 'a key twice');
        $this->same('400 bad_request', $this->refusal($this->send([['id' => 'é'] + $change])), 'a key that is not ASCII');
        $this->same('400 bad_request', $this->refusal($this->send([$change])), 'no key');
        $this->same('400 bad_request', $this->refusal($this->host->postText('changes', $this->token, '{"session":')), 'not JSON');
        $this->same('400 bad_request', $this->refusal($this->host->postText('changes', $this->token, '[1]')), 'not an object');
        $large = json_encode(['session' => 's', 'changes' => [], 'x' => str_repeat('a', 8 * 1024 * 1024)]);
        $this->same('413 too_large', $this->refusal($this->host->postText('changes', $this->token, $large)), 'over 8 MiB');
        $this->same([], $this->send([])->rows(), 'none is a list of none');
        $unfolding = '{"session":"s","changes":[' . substr(str_repeat('{"a":{"b":1}},', 500000), 0, -1) . ']}';
        $this->same('500 server_error', $this->refusal($this->host->postText('changes', $this->token, $unfolding)), 'over the memory');
    }

    public function testTwoStationsWithTheSameKeysApplyEachOnce(): void
    {
        $changes = [];
        $this->database->pdo->exec("INSERT INTO item (item_id, biblio_id, item_code, input_date)
            SELECT seq, 1, CONCAT('T', seq), '2020-01-01' FROM seq_1001_to_1100");
        for ($id = 1001; $id <= 1100; ++$id) {
            $changes[] = ['id' => "k$id", 'kind' => 'item_site', 'item_id' => $id, 'item_code' => "T$id", 'before' => '', 'after' => 'A'];
        }
        $body = ['session' => 's', 'author' => 'A', 'changes' => $changes];
        foreach ($this->host->postTogether('changes', $this->token, [$body, $body, $body]) as $answer) {
            $this->same(['applied'], array_values(array_unique(array_column($answer->rows(), 1))), 'all get the same answers');
        }
        $this->same(100, (int) $this->database->value("SELECT COUNT(*) FROM system_log WHERE action = 'Change'"), 'each logged once');
    }

    private function change(string $kind, string $before, string $after): array
    {
        $which = str_starts_with($kind, 'title') ? ['title_id' => 1] : ['item_id' => 1, 'item_code' => 'B001'];
        return ['kind' => $kind] + $which + ['before' => $before, 'after' => $after];
    }

    private function copy(string $code): array
    {
        return ['kind' => 'new_copy', 'title_id' => 1, 'item_code' => $code, 'location' => 'SL', 'site' => '', 'collection_type' => '1',
            'call_number' => '', 'inventory_code' => ''];
    }

    private function send(array $changes): Answer
    {
        return $this->host->post('changes', $this->token, ['session' => 's', 'author' => 'A', 'changes' => $changes]);
    }

    /** @return list<mixed> */
    private function apply(array $change): array
    {
        return $this->send([$change])->rows()[0];
    }

    /** @return list<string> */
    private function states(array $changes): array
    {
        return array_column($this->send($changes)->rows(), 1);
    }

    /** Every row that changes may touch, without times and numbers of rows. */
    private function everything(): array
    {
        return array_map($this->database->rows(...), [
            'SELECT item_id, biblio_id, item_code, item_status_id, location_id, site, call_number, uid FROM item ORDER BY item_id',
            'SELECT biblio_id, call_number, classification FROM biblio ORDER BY biblio_id',
            'SELECT biblio_id, classification, call_number, items, location, collection_types FROM search_biblio ORDER BY biblio_id',
            'SELECT biblio_id, affectedrow, additional_information FROM biblio_log ORDER BY additional_information',
            "SELECT id, log_location, action, log_msg FROM system_log WHERE action = 'Change' ORDER BY log_msg",
            'SELECT change_key, state, item_id FROM opname_change ORDER BY change_key',
        ]);
    }
}
