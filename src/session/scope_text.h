#pragma once

#include "opname/domain/scope.h"

#include <QByteArray>

namespace opname {

/// A scope as the journal and the settings keep it: one JSON object, the lists as typed.
QByteArray scopeText(const Scope &scope);
/// What is no such object is the scope of everything.
Scope scopeFromText(const QByteArray &text);

} // namespace opname
