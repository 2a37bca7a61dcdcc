#pragma once

#include "opname/session/verification.h"
#include "opname/workflow/report_anchor.h"

#include <functional>
#include <optional>

namespace opname {

/// What comparing a report with a session found.
struct ReportFinding {
    enum class Answer {
        Belongs,
        RowsWereAdded, ///< belongs, and the journal went on since
        NoAnchor, ///< nothing in it says of which stock-take it is
        OtherSession,
        UnknownHead, ///< this journal never stood where the report says
        Differs ///< a figure or a line is not what the session gives
    };
    Answer answer = Answer::NoAnchor;
    std::optional<ReportAnchor> anchor;
    qint64 rowsSince = 0; ///< journal rows that came after the report
    QStringList reasons; ///< translated; what differs and where, the first few

    bool belongs() const { return answer == Answer::Belongs || answer == Answer::RowsWereAdded; }
    QString sentence() const; ///< translated: the answer for people
};
QString reportAnswerName(ReportFinding::Answer answer); ///< "rows_added"

/// Whether a written report is what its session says: the session as of the report's head is made again from
/// the journal, the report from that, in the report's own format, and both are compared line by line:
/// figures, lists and words.
class ReportCheck {
public:
    explicit ReportCheck(const Session &session);
    /// Reads `path` (.pdf, .html, .json or .xlsx). What is damaged, too large, of another kind or cannot be
    /// read is a failure that says so (File, Usage; NotAvailable without pdftotext); Cancelled when `goesOn`
    /// answered false. PDF needs a QGuiApplication. Takes seconds, for a million items more, so give it a
    /// session and a thread of its own; the session is only read.
    Result<ReportFinding> check(const QString &path, const std::function<bool()> &goesOn = {}) const;

private:
    const Session &m_session;
};

} // namespace opname
