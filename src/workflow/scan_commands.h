#pragma once

#include "opname/workflow/scan_desk.h"

#include <QCoreApplication>

namespace opname {

/// Decides what a command barcode does: to the last scan of its station, to the shelf being scanned, to the
/// stand. Changes nothing by itself; the effect is handed to the session together with the read.
class ScanCommands {
    Q_DECLARE_TR_FUNCTIONS(ScanCommands)

public:
    explicit ScanCommands(Session &session);

    /// The command in a read, decoration taken off; nothing when it is none.
    std::optional<Command> commandIn(const QString &read) const;

    struct Plan {
        CommandAnswer answer; ///< holds once the effect is on disk
        CommandEffect effect;
    };
    /// Frozen sessions only.
    Result<Plan> plan(const Command &command, const ScanStand &stand);
    /// The stand after a command that was carried out earlier.
    ScanStand standAfter(const Command &command, ScanStand stand) const;

private:
    Outcome planUndo(Plan &plan, const ScanStand &stand);
    Outcome planFinish(Plan &plan, const ScanStand &stand);
    Outcome planCondition(Plan &plan, const ScanStand &stand);
    /// As the session spells it: a Caps Lock makes no second person and no second shelf.
    QString knownOperator(const QString &name) const;
    QString knownShelf(const QString &name) const;
    /// The stand at a shelf as a command names it, with its location before a slash or without.
    ScanStand atShelf(const QString &named, ScanStand stand) const;
    std::pair<QString, QString> locationAndShelf(const QString &named) const;
    QString locationCalled(const QString &name) const; ///< its id; empty when it is none
    bool isDefined(const QString &shelf) const;
    QString titleOf(Slot slot) const;

    Session &m_session;
};

} // namespace opname
