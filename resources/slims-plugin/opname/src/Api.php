<?php

declare(strict_types=1);

namespace Opname;

/** Maps the routes of the protocol and answers one call. Nothing escapes into SLiMS's own error pages. */
final class Api
{
    /** @var array<string, array{class-string, string}> the class is made with the call */
    private const ROUTES = [
        'references' => [Catalogue::class, 'references'],
        'counts' => [Catalogue::class, 'counts'],
        'titles' => [Catalogue::class, 'titles'],
        'items' => [Catalogue::class, 'items'],
        'loans' => [Loans::class, 'open'],
        'borrowers' => [Loans::class, 'borrowers'],
        'digests' => [Digests::class, 'answer'],
        'changes' => [Changes::class, 'answer'],
        'stock-take' => [StockTakes::class, 'active'],
        'stock-take-rows' => [StockTakes::class, 'rows'],
        'publish-begin' => [Publish::class, 'begin'],
        'publish-rows' => [Publish::class, 'rows'],
        'publish-finish' => [Publish::class, 'finish'],
        'journal-heads' => [Journal::class, 'heads'],
        'journal-push' => [Journal::class, 'push'],
        'journal-pull' => [Journal::class, 'pull'],
    ];

    /** @param object $router SLiMS's, with map(methods, path, callable) */
    public static function mapRoutes(object $router): void
    {
        foreach (['ping', ...array_keys(self::ROUTES)] as $name) {
            $router->map('GET|POST', '/opname/' . $name, static fn () => self::serve($name));
        }
        $router->map('GET|POST', '/opname/[*:name]', static fn (string $name) => self::serve(''));
    }

    private static function serve(string $name): void
    {
        ini_set('display_errors', '0');
        ignore_user_abort(true);
        set_time_limit(300);
        set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
            if (($level & error_reporting() & ~(E_DEPRECATED | E_USER_DEPRECATED)) !== 0) {
                throw new \ErrorException($message, 0, $level, $file, $line);
            }
            return true;
        });
        self::leaveSession();
        $request = new Request();
        self::tellWhenPhpGivesUp($request);
        try {
            self::answer($name, $request);
        } catch (Refusal $refusal) {
            self::refuse($request, $refusal);
        } catch (\Throwable $problem) {
            // What the database says may hold names and values: it stays on the server.
            error_log('Opname: ' . $problem->getMessage() . ' in ' . $problem->getFile() . ':' . $problem->getLine());
            $state = $problem instanceof \PDOException ? " (the database, SQLSTATE {$problem->getCode()})" : '';
            self::refuse($request, new Refusal('server_error', "SLiMS's server failed$state; its error log says why."));
        }
        exit;
    }

    /** Out of memory or of time no exception comes; the client still learns that the answer is not whole. */
    private static function tellWhenPhpGivesUp(Request $request): void
    {
        register_shutdown_function(static function () use ($request): void {
            $problem = error_get_last();
            if ($problem !== null && ($problem['type'] & (E_ERROR | E_CORE_ERROR | E_COMPILE_ERROR | E_PARSE)) !== 0) {
                ini_set('memory_limit', '-1');
                self::refuse($request, new Refusal('server_error', 'PHP on the server of SLiMS gave up: too little memory or '
                    . 'time for this request.'));
            }
        });
    }

    private static function answer(string $name, Request $request): void
    {
        if ($name === 'ping') {
            Ping::answer($request);
            return;
        }
        if ($name === '') {
            throw new Refusal('unknown_route', 'This version of the plugin does not have this route.');
        }
        $database = Database::ofSlims();
        Schema::ensure($database);
        [$class, $method] = self::ROUTES[$name];
        (new $class(new Call($request, $database, (new Gate($request, $database))->staff())))->$method();
    }

    private static function refuse(Request $request, Refusal $refusal): void
    {
        if ($request->answer() !== null) {
            $request->answer()->fail($refusal);
            return;
        }
        if ($refusal->retryAfter > 0) {
            header('Retry-After: ' . $refusal->retryAfter);
        }
        $output = Output::begin($refusal->status(), 'application/json', $request->acceptsGzip());
        $output->line($refusal->asAnswer());
        $output->finish();
    }

    /** SLiMS begins a session at every call; its lock would let no second call of this client through. */
    private static function leaveSession(): void
    {
        if (session_status() !== PHP_SESSION_ACTIVE) {
            return;
        }
        if (isset($_COOKIE[session_name()])) {
            session_write_close();
        } else {
            session_destroy();
            header_remove('Set-Cookie');
        }
    }
}
