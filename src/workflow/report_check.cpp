#include "opname/workflow/report_check.h"

#include "opname/report/writers.h"
#include "opname/session/earlier_session.h"
#include "opname/workflow/reporting.h"
#include "report_comparison.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReportCheck)
};

constexpr std::size_t anchorLines = 12; ///< that an anchor is broken over at most
constexpr qsizetype mostCandidates = 1024 * 1024; ///< bytes of a file that is full of them

/// The anchor of this session if there is one, else the last: a title can hold the text of another.
std::optional<ReportAnchor> anchorIn(const std::vector<ReportLine> &lines, const QString &session)
{
    QByteArray candidates;
    std::size_t wanted = 0; ///< up to which line
    for (std::size_t i = 0; i < lines.size() && candidates.size() < mostCandidates; ++i) {
        if (lines[i].text.contains("opname:"))
            wanted = i + anchorLines;
        if (i < wanted)
            candidates += lines[i].text + '\n';
    }
    const std::vector<ReportAnchor> all = ReportAnchor::allIn(candidates);
    const auto own = std::find_if(all.rbegin(), all.rend(),
                                  [&](const ReportAnchor &anchor) { return anchor.session == session; });
    if (own != all.rend())
        return *own;
    return all.empty() ? std::nullopt : std::optional(all.back());
}

/// The report as the session gives it, written and read back like the one that is checked.
struct Rebuilt {
    Document document;
    std::vector<ReportLine> lines;
};

Result<Rebuilt> rebuild(Session &session, const ReportAnchor &anchor, const QString &ending,
                        const std::function<bool()> &goesOn)
{
    auto document = Reporting(session).report(anchor.making);
    if (!document)
        return tl::unexpected(document.error());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report." + ending);
    const auto written =
        writeDocument(*document, path, [&](qint64) { return goesOn == nullptr || goesOn(); });
    if (!written)
        return tl::unexpected(written.error());
    auto lines = reportLines(path, goesOn);
    if (!lines)
        return tl::unexpected(lines.error());
    return Rebuilt{std::move(*document), std::move(*lines)};
}

} // namespace

QString reportAnswerName(ReportFinding::Answer answer)
{
    switch (answer) {
    case ReportFinding::Answer::Belongs:
        return QStringLiteral("belongs");
    case ReportFinding::Answer::RowsWereAdded:
        return QStringLiteral("rows_added");
    case ReportFinding::Answer::NoAnchor:
        return QStringLiteral("no_anchor");
    case ReportFinding::Answer::OtherSession:
        return QStringLiteral("other_session");
    case ReportFinding::Answer::UnknownHead:
        return QStringLiteral("unknown_head");
    case ReportFinding::Answer::Differs:
        return QStringLiteral("differs");
    }
    return {};
}

QString ReportFinding::sentence() const
{
    switch (answer) {
    case Answer::Belongs:
        return Text::tr("The report belongs to this session: every figure and every list agrees, and nothing "
                        "was added since.");
    case Answer::RowsWereAdded:
        return Text::tr("The report belongs to this session: every figure and every list agrees with what it "
                        "was then. %n row(s) were added to the journal since.",
                        nullptr, static_cast<int>(std::min<qint64>(rowsSince, 2'000'000'000)));
    case Answer::NoAnchor:
        return Text::tr("The report does not belong to this session: nothing in it says which stock-take it "
                        "is of.");
    case Answer::OtherSession:
        return Text::tr("The report does not belong to this session: it is of another stock-take.");
    case Answer::UnknownHead:
        return Text::tr(
            "The report does not belong to this session: the journal never had the head hash that "
            "it names. One of the two was altered, or this is another copy of the session.");
    case Answer::Differs:
        return Text::tr("The report does not belong to this session as it is: it says other things than the "
                        "session did at that time.");
    }
    return {};
}

ReportCheck::ReportCheck(const Session &session)
    : m_session(session)
{
}

Result<ReportFinding> ReportCheck::check(const QString &path, const std::function<bool()> &goesOn) const
{
    const auto file = reportLines(path, goesOn);
    if (!file)
        return tl::unexpected(file.error());
    ReportFinding finding;
    finding.anchor = anchorIn(*file, m_session.id());
    if (!finding.anchor)
        return finding;
    const ReportAnchor &anchor = *finding.anchor;
    if (anchor.session != m_session.id()) {
        finding.answer = ReportFinding::Answer::OtherSession;
        finding.reasons = {Text::tr("The report names the stock-take %1, the session is %2.")
                               .arg(anchor.session, m_session.id())};
        return finding;
    }
    auto earlier = EarlierSession::atHead(m_session, anchor.head);
    if (!earlier && earlier.error().kind != ErrorKind::Refused)
        return tl::unexpected(earlier.error());
    if (!earlier || *earlier == nullptr) {
        finding.answer = ReportFinding::Answer::UnknownHead;
        if (!earlier)
            finding.reasons = {earlier.error().message};
        return finding;
    }
    finding.rowsSince = (*earlier)->rowsSince();
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto rebuilt = rebuild((*earlier)->session(), anchor, ending, goesOn);
    if (!rebuilt)
        return tl::unexpected(rebuilt.error());
    finding.reasons = reportDifferences(*file, rebuilt->lines, rebuilt->document, ending == u"pdf");
    if (finding.reasons.isEmpty()) {
        finding.answer =
            finding.rowsSince > 0 ? ReportFinding::Answer::RowsWereAdded : ReportFinding::Answer::Belongs;
        return finding;
    }
    finding.answer = ReportFinding::Answer::Differs;
    if (anchor.making.program != QCoreApplication::applicationVersion())
        finding.reasons.append(
            Text::tr("The report was made by version %1 of this program, this is version "
                     "%2, which may word some things otherwise. Check it with that version.")
                .arg(anchor.making.program, QCoreApplication::applicationVersion()));
    return finding;
}

} // namespace opname
