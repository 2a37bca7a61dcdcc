#pragma once

#include <QStringList>

namespace opname {

/// What stands before the verb, and the rest.
struct GlobalOptions {
    bool isJson = false;
    QString language = QStringLiteral("id");
    QString verb;
    QStringList rest;
    bool isWrong = false; ///< the language is none that there is
};

GlobalOptions globalOptions(const QStringList &arguments);

/// The program's texts in the language asked for; Indonesian when it is wrong.
void installTranslation(const GlobalOptions &options);

} // namespace opname
