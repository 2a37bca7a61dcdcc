<?php

/**
 * Administration page in SLiMS's module System: issues, lists and revokes tokens. SLiMS's plugin_container.php runs it
 * inside the administration; here are only SLiMS's own checks of address, session and privilege.
 */

defined('INDEX_AUTH') or die('Direct access is not allowed!');

require LIB . 'ip_based_access.inc.php';
do_checkIP('smc');
do_checkIP('smc-system');
require SB . 'admin/default/session.inc.php';
require SB . 'admin/default/session_check.inc.php';

$mayIssue = (int) $_SESSION['uid'] === 1 || utility::havePrivilege('system', 'w');
if (!$mayIssue) {
    die('<div class="errorBox">' . __('You don\'t have enough privileges to access this area!') . '</div>');
}
$address = $_SERVER['PHP_SELF'] . '?' . http_build_query(['mod' => 'system', 'id' => md5(realpath(__FILE__))]);
$page = new Opname\TokensPage($address, (int) $_SESSION['uid'], (string) $_SESSION['realname']);
echo $_SERVER['REQUEST_METHOD'] === 'POST' ? $page->handle($_POST, $_SESSION) : $page->render($_SESSION);
