<?php

declare(strict_types=1);

namespace Opname;

/** Lets in whoever has a good token. Refused ones are slowed and stand in `system_log`. */
final class Gate
{
    public function __construct(private readonly Request $request, private readonly Database $database)
    {
    }

    public function staff(): Staff
    {
        $attempts = new Attempts($this->database, $this->request->address());
        $attempts->check();
        $token = $this->request->token();
        $userId = $token === '' ? null : (new Tokens($this->database))->userOf($token);
        $staff = $userId === null ? null : Staff::load($this->database, $userId);
        if ($staff !== null) {
            return $staff;
        }
        if ($token !== '') {
            $attempts->failed();
            (new SystemLog($this->database))->write(
                'system',
                'opname',
                'system',
                'Refused',
                'Opname: token refused from address ' . $this->request->address()
            );
        }
        throw new Refusal('token_refused', 'The token is not known to SLiMS, was revoked, or its user is gone.');
    }
}
