#include "../early_beginnings.h"
#include "label_work.h"
#include "opname/workflow/code_assignment.h"
#include "opname/workflow/label_printing.h"
#include "opname/workflow/shelf_ends.h"
#include "verbs.h"

#include <QFile>
#include <QJsonArray>

#include <cmath>

namespace opname {

namespace {

QList<QCommandLineOption> labelOptions()
{
    return {{QStringList{QStringLiteral("o"), QStringLiteral("output")}, {}, QStringLiteral("OUT.pdf")},
            {QStringLiteral("sheet"), {}, QStringLiteral("NAME")},
            {QStringLiteral("symbology"), {}, QStringLiteral("code128|code39|codabar|qr")},
            {QStringLiteral("dpi"), {}, QStringLiteral("N")},
            {QStringLiteral("codes"), {}, QStringLiteral("PATH|-")},
            {QStringLiteral("skip"), {}, QStringLiteral("N")},
            {QStringLiteral("copies"), {}, QStringLiteral("N")},
            {QStringLiteral("kind"), {}, QStringLiteral("barcode|spine|both")},
            {QStringLiteral("offset"), {}, QStringLiteral("X,Y")},
            {QStringLiteral("alignment"), {}},
            {QStringLiteral("shelf-ends"), {}},
            {QStringLiteral("shelf"), {}, QStringLiteral("S")},
            {QStringLiteral("assign"), {}, QStringLiteral("N")},
            {QStringLiteral("pattern"), {}, QStringLiteral("P00000")}};
}

/// "1.5,-0.3" millimetres to the right and down.
std::optional<QPoint> offsetFrom(const QString &text)
{
    const QStringList parts = text.split(u',');
    QPoint tenths;
    for (int i = 0; i < 2; ++i) {
        bool isNumber = false;
        const double millimetres = parts.value(i).toDouble(&isNumber);
        if (!isNumber || parts.size() != 2 || !(std::abs(millimetres) <= LabelJob::farthestOffset / 10.0))
            return std::nullopt;
        (i == 0 ? tenths.rx() : tenths.ry()) = static_cast<int>(std::lround(millimetres * 10));
    }
    return tenths;
}

Result<QStringList> codesFrom(const QString &path)
{
    QFile file(path);
    const bool isOpen = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(
            ErrorKind::File,
            CommandLineText::tr("The list of codes “%1” cannot be read. Check the path.").arg(path),
            file.errorString());
    return LabelPrinting::codesOf(file);
}

Result<LabelRequest> requestOf(const Call &call)
{
    LabelRequest request;
    if (call.has(QStringLiteral("sheet")))
        request.sheet = call.value(QStringLiteral("sheet"));
    if (call.has(QStringLiteral("symbology"))) {
        const auto symbology = symbologyFromName(call.value(QStringLiteral("symbology")));
        if (!symbology)
            return failure(ErrorKind::Usage,
                           CommandLineText::tr("--symbology takes code128, code39, codabar or qr."));
        request.style.symbology = *symbology;
    }
    if (call.has(QStringLiteral("kind"))) {
        const QStringList kinds = {QStringLiteral("barcode"), QStringLiteral("spine"),
                                   QStringLiteral("both")};
        const qsizetype kind = kinds.indexOf(call.value(QStringLiteral("kind")));
        if (kind < 0)
            return failure(ErrorKind::Usage, CommandLineText::tr("--kind takes barcode, spine or both."));
        request.style.kind = static_cast<LabelStyle::Kind>(kind);
    }
    if (call.has(QStringLiteral("offset"))) {
        const auto offset = offsetFrom(call.value(QStringLiteral("offset")));
        if (!offset)
            return failure(
                ErrorKind::Usage,
                CommandLineText::tr("--offset takes millimetres to the right and down: 1.5,-0.3."));
        request.offset = *offset;
    }
    for (const auto &[option, target, least] :
         {std::tuple("dpi", &request.style.dotsPerInch, 1), std::tuple("skip", &request.skip, 0),
          std::tuple("copies", &request.copies, 1)}) {
        const auto number = call.number(QString::fromLatin1(option), *target, least);
        if (!number)
            return tl::unexpected(number.error());
        *target = static_cast<int>(std::min<qint64>(*number, INT_MAX));
    }
    if (call.has(QStringLiteral("codes"))) {
        auto codes = codesFrom(call.value(QStringLiteral("codes")));
        if (!codes)
            return tl::unexpected(codes.error());
        request.codes = std::move(*codes);
    }
    return request;
}

int assign(Call &call)
{
    if (!call.has(QStringLiteral("pattern")))
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say the pattern: --pattern B00000."), {}});
    const auto count = call.number(QStringLiteral("assign"), 1, 1);
    if (!count)
        return call.fail(count.error());
    auto session = call.open(Session::Access::Write);
    if (!session)
        return call.fail(session.error());
    const EarlyBeginnings early(call, **session);
    const auto codes = CodeAssignment(**session).assign(*count, call.value(QStringLiteral("pattern")),
                                                        call.author(**session));
    if (!codes)
        return call.fail(codes.error(), {{QStringLiteral("codes"), QJsonArray()}});
    if (call.isJson())
        call.printObject({{QStringLiteral("codes"), QJsonArray::fromStringList(*codes)}});
    else
        for (const QString &code : *codes)
            call.printLine(code);
    return Done;
}

struct Printed {
    int labels = 0;
    int pages = 0;
    const std::vector<LeftOutLabel> &leftOut;
    QStringList unknown = {};
    QString leftOutField = QStringLiteral("item_code"); ///< what a label that is left out goes by
};

void printAnswer(const Call &call, const Printed &printed, const QString &out)
{
    QJsonArray leftOut;
    for (const LeftOutLabel &label : printed.leftOut)
        leftOut.append(
            QJsonObject{{printed.leftOutField, label.code}, {QStringLiteral("reason"), label.reason}});
    if (call.isJson()) {
        call.printObject({{QStringLiteral("labels"), printed.labels},
                          {QStringLiteral("pages"), printed.pages},
                          {QStringLiteral("left_out"), leftOut},
                          {QStringLiteral("unknown"), QJsonArray::fromStringList(printed.unknown)}});
        return;
    }
    for (const LeftOutLabel &label : printed.leftOut)
        call.tell(QStringLiteral("%1  %2").arg(label.code.leftJustified(12), label.reason));
    for (const QString &code : printed.unknown)
        call.tell(CommandLineText::tr("“%1” is in no catalogue: its label has the code only.").arg(code));
    call.printLine(CommandLineText::tr("%1 labels on %2 pages written to %3")
                       .arg(printed.labels)
                       .arg(printed.pages)
                       .arg(out));
}

int printShelfEnds(Call &call, const LabelRequest &labels, const QString &out)
{
    auto session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const QJsonObject nothing{{QStringLiteral("labels"), 0}, {QStringLiteral("pages"), 0}};
    const auto plan = ShelfPlan::make(**session, 2);
    if (!plan)
        return call.fail(plan.error(), nothing);
    ShelfEndRequest request;
    if (call.has(QStringLiteral("sheet")))
        request.sheet = labels.sheet;
    request.dotsPerInch = labels.style.dotsPerInch;
    request.skip = labels.skip;
    request.offset = labels.offset;
    request.shelves = call.values(QStringLiteral("shelf"));
    const auto pages =
        ShelfEnds(**session, LabelPrinting::ownSheetFolder()).prepare(*plan, request, call.language());
    if (!pages)
        return call.fail(pages.error());
    if (Outcome written = ShelfEnds::write(*pages, out); !written)
        return call.fail(written.error(), nothing);
    printAnswer(
        call, {pages->labelCount(), pages->pageCount(), pages->leftOut(), {}, QStringLiteral("shelf")}, out);
    return pages->leftOut().empty() ? Done : AnswerIsNo;
}

} // namespace

int runLabels(Call &call, const QStringList &arguments)
{
    if (Outcome parsed = call.parse(arguments, {QStringLiteral("FILE")},
                                    labelOptions() + labelWorkOptions() + authorOptions());
        !parsed)
        return call.fail(parsed.error());
    if (const std::optional<int> done = runLabelWork(call))
        return *done;
    if (call.has(QStringLiteral("assign")))
        return assign(call);
    const QString out = call.value(QStringLiteral("o"));
    if (!out.endsWith(u".pdf", Qt::CaseInsensitive))
        return call.fail({ErrorKind::Usage, CommandLineText::tr("Say where the labels go: -o OUT.pdf."), {}});
    const auto request = requestOf(call);
    if (!request)
        return call.fail(request.error());
    if (call.has(QStringLiteral("shelf-ends")))
        return printShelfEnds(call, *request, out);

    // Another program may be scanning into the session: labels are printed all the same.
    auto session = call.open(Session::Access::Write);
    const bool isNoted = session.has_value();
    if (!session && session.error().kind == ErrorKind::Locked)
        session = call.open(Session::Access::Read);
    if (!session)
        return call.fail(session.error());
    const EarlyBeginnings early(call, **session);
    LabelPrinting printing(**session);
    if (call.has(QStringLiteral("alignment"))) {
        if (Outcome written = printing.writeAlignmentPage(*request, call.language(), out); !written)
            return call.fail(written.error());
        if (call.isJson())
            call.printObject({{QStringLiteral("labels"), 0}, {QStringLiteral("pages"), 1}});
        return Done;
    }
    const auto labels = printing.prepare(*request);
    if (!labels)
        return call.fail(labels.error());
    if (Outcome written = printing.write(*labels, out); !written)
        return call.fail(written.error(), {{QStringLiteral("labels"), 0}, {QStringLiteral("pages"), 0}});
    if (isNoted) {
        if (Outcome noted = printing.recordPrinted(*labels, call.author(**session)); !noted)
            return call.fail(noted.error());
    } else {
        call.tell(
            CommandLineText::tr("Another program writes to the session: that these labels were printed is "
                                "not noted."));
    }
    printAnswer(
        call, {labels->pages.labelCount(), labels->pages.pageCount(), labels->leftOut, labels->unknown}, out);
    return labels->leftOut.empty() ? Done : AnswerIsNo;
}

} // namespace opname
