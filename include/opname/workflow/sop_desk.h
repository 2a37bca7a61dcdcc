#pragma once

#include "opname/session/session.h"

namespace opname {

/// The SOP's document data, as the report prints it: the default, or what the session's settings say
/// ("sop.number", …).
struct SopDocument {
    QString number;
    QString title;
    QString institution;
    QString unit;
    QString made; ///< ISO date, as the next
    QString effective;
    QStringList legalBasis;
    QStringList related;
    QStringList qualifications;
    QStringList equipment;
    QStringList warnings;
    QStringList records;
    struct Activity {
        int number = 0;
        QString title; ///< in the language asked for
        QString needs;
        QString output;
        qint64 standardMinutes = 0; ///< the SOP's own: its days have 450
    };
    std::vector<Activity> activities;
};
SopDocument sopDocument(const Session &session, const QString &language);

/// One activity with everything the rail and the report show.
struct ActivityStatus {
    ActivityProgress progress;
    QString title;
    qint64 standardMinutes = 0; ///< the SOP's days as days of the setting's length (workingDayMinutes)
    qint64 spentMinutes = 0; ///< from start to finish or now; of every 24 hours at most a working day counts
};

/// Starts, finishes and reopens activities under the SOP's gates.
class SopDesk {
public:
    /// With BackupCopy::ByCaller the copy of the file that follows a finished activity is left to who asks.
    SopDesk(Session &session, Author author, Session::BackupCopy copy = Session::BackupCopy::AtOnce);
    std::vector<ActivityStatus> activities(const QString &language, const QDateTime &now) const;
    /// Usage for what is no activity. Refused: what the domain rules refuse, and without a note what is out
    /// of turn, was begun so without one, or is reopened. An empty `by` is the author. Repeated: nothing
    /// happens, but for the start that gives the reason of an early beginning. Finishing 4 is the freeze,
    /// with loans known; finishing 5, for the lead only, asks for homes neither read nor left (declareHome).
    Outcome start(int number, const QString &by, const QString &note);
    Outcome finish(int number, const QString &by, const QString &note);
    /// Work on it has begun: it is under way from now on, also when that is out of turn: then the report says
    /// so, and finishing it asks why unless that was said by then (SopProgress::startedWithoutReasonBefore).
    /// Of one that is under way or done nothing is written.
    Outcome begin(int number);
    Outcome reopen(int number, const QString &by, const QString &note);

    /// Homes with books that nobody came near and that are not declared, or were before activity 5 was
    /// reopened: what closing it asks about.
    std::vector<Place> openHomes() const;
    /// Declares a home read, or left with a reason. Its location is an id or a name, an empty site is no
    /// site. Usage when the frozen catalogue has no such home, or a reason is missing; Refused before the
    /// freeze. Repeated: nothing happens.
    Outcome declareHome(const Place &home, bool isRead, const QString &reason);

private:
    Outcome closeCounting(const QString &note);
    Outcome record(ActivityEvent::Step step, int number, const QString &by, const QString &note);

    Session &m_session;
    Author m_author;
    Session::BackupCopy m_copy;
};

} // namespace opname
