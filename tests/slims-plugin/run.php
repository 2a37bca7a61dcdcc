<?php

declare(strict_types=1);

/* Runs every test of tests/, or those of the classes that are named; exit status 1 when one fails. */

namespace Opname\Tests;

foreach (['TestCase', 'Database', 'Host', 'Answer', 'Faults'] as $class) {
    require __DIR__ . "/$class.php";
}

$database = Database::create((int) getenv('OPNAME_HOST_PORT'));
$host = new Host((string) getenv('OPNAME_TEST_PLACE'));
$failures = 0;
$count = 0;
$files = glob(__DIR__ . '/tests/*Test.php');
foreach ($files as $file) {
    require $file;
}
foreach ($files as $file) {
    $name = basename($file, '.php');
    if ($argc > 1 && !in_array($name, array_slice($argv, 1), true)) {
        continue;
    }
    $class = __NAMESPACE__ . '\\' . $name;
    foreach (get_class_methods($class) as $method) {
        if (!str_starts_with($method, 'test')) {
            continue;
        }
        ++$count;
        $began = microtime(true);
        $test = new $class($database, $host);
        try {
            $database->empty();
            $test->setUp();
            $test->$method();
        } catch (\Throwable $problem) {
            $test->fails(get_class($problem) . ': ' . $problem->getMessage() . "\n" . $problem->getTraceAsString());
        }
        $time = (int) ((microtime(true) - $began) * 1000);
        echo $test->failures() === [] ? "ok      $name::$method ($time ms)\n" : "FAILED  $name::$method\n";
        foreach ($test->failures() as $failure) {
            echo "        $failure\n";
            ++$failures;
        }
    }
}
$host->stop();
echo $failures === 0 ? "All $count passed.\n" : "$failures failures.\n";
exit($failures === 0 && $count > 0 ? 0 : 1);
