#pragma once

#include <QString>

namespace opname {

/// Whether a host is the computer that this runs on, by its name or number: "localhost", "127.0.0.1", "::1".
bool isThisComputer(const QString &host);

/// Whether SOURCE is an address that would carry secrets or answers over the network in the clear: `http://`,
/// or `mysql://` without `ca`, to another computer than this one. Such an address is opened only with the
/// user's consent in it.
bool travelsUnencrypted(const QString &source);

/// Whether the address holds the consent to that (`plain=yes`).
bool hasPlainConsent(const QString &source);

/// The address with the consent added, to be kept in place of the one without.
QString withPlainConsent(const QString &source);

} // namespace opname
