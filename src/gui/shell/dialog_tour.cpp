#include "dialog_tour.h"

#include "../dialogs/close_counting_dialog.h"
#include "../dialogs/connection_dialog.h"
#include "../dialogs/decision_dialog.h"
#include "../dialogs/find_copy_dialog.h"
#include "../dialogs/goods_mapping_dialog.h"
#include "../dialogs/loan_confirmation_dialog.h"
#include "../dialogs/new_copy_dialog.h"
#include "../dialogs/new_session_dialog.h"
#include "../dialogs/official_details_dialog.h"
#include "../dialogs/publish_dialog.h"
#include "../dialogs/sample_dialog.h"
#include "../dialogs/scan_file_dialog.h"
#include "../dialogs/scanners_dialog.h"
#include "../dialogs/sheet_dialog.h"
#include "../dialogs/sign_off_dialog.h"
#include "../dialogs/sounds_dialog.h"
#include "../dialogs/unrecorded_dialog.h"
#include "language.h"
#include "main_window.h"
#include "opname/session/catalogue_queries.h"
#include "opname/workflow/differences.h"
#include "opname/workflow/label_printing.h"
#include "shot_waits.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace opname {

namespace {

struct Stop {
    const char *name;
    std::function<std::unique_ptr<QDialog>()> make;
};

/// The codes of the first copies of the catalogue.
QStringList someCodes(const Session &session)
{
    QStringList codes;
    for (Slot slot = 0; slot < 8; ++slot)
        if (const auto copy = session.catalogue().at(slot); copy && !copy->item.code.isEmpty())
            codes.append(copy->item.code);
    return codes;
}

QString written(const QString &path, const QStringList &lines)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(lines.join(u'\n').toUtf8());
    return path;
}

/// Out of a file of numbers in which one row is wrong.
Result<GoodsMapping::Taken> numbersTaken(Session &session, const Author &author, const QString &folder)
{
    const QStringList codes = someCodes(session);
    auto file = GoodsMapping::read(written(
        folder + QStringLiteral("/nomor-barang.csv"),
        {QStringLiteral("item_code,kode_barang,nup"), codes.value(0) + QStringLiteral(",3050104001,1"),
         codes.value(1) + QStringLiteral(",3050104001,2"), codes.value(2) + QStringLiteral(",rak,3")}));
    if (!file)
        return tl::unexpected(file.error());
    return GoodsMapping(session).take(std::move(*file), author);
}

/// How many differences of a kind there are to decide.
qint64 countOf(Session &session, DiscrepancyKind kind)
{
    const auto counts = Differences(session).counts();
    if (!counts)
        return 0;
    const auto found = std::find_if(counts->begin(), counts->end(),
                                    [&](const Differences::Count &count) { return count.kind == kind; });
    return found == counts->end() ? 0 : found->total;
}

/// Nothing when there is no difference of the kind.
std::unique_ptr<QDialog> decision(MainWindow &window, DiscrepancyKind kind, DecisionAction action)
{
    DecisionRequest request;
    request.kind = kind;
    request.action = action;
    const qint64 count = countOf(window.document()->session(), kind);
    if (count == 0)
        return nullptr;
    auto dialog = std::make_unique<DecisionDialog>(*window.document(), request, count, &window);
    await([&dialog] { return dialog->isPreviewRead(); }); // which may switch its button off
    return dialog;
}

std::vector<Stop> planStops(MainWindow &window, const QString &folder)
{
    SessionDocument *document = window.document();
    Session &session = document->session();
    const Author author = document->author();
    auto *scanners = window.findChild<ConnectedScanners *>();
    auto *slims = window.findChild<SlimsLink *>();
    auto *tone = window.findChild<Tone *>();
    return {
        {"new-session-dialog", [&window] { return std::make_unique<NewSessionDialog>(&window); }},
        {"connection-dialog",
         [&window, slims] { return std::make_unique<ConnectionDialog>(slims, QString(), &window); }},
        {"scanners-dialog",
         [&window, scanners, document] {
             return std::make_unique<ScannersDialog>(scanners, document, &window);
         }},
        {"sounds-dialog", [&window, tone] { return std::make_unique<SoundsDialog>(tone, &window); }},
        {"find-copy-dialog",
         [&window, &session, document] {
             auto dialog = std::make_unique<FindCopyDialog>(session, &window);
             dialog->setStand(document->standOf({}));
             return dialog;
         }},
        {"unrecorded-dialog",
         [&window, &session, author, document] {
             return std::make_unique<UnrecordedDialog>(session, author, document->shelf(), &window);
         }},
        {"scan-file-dialog",
         [&window, &session, document, folder] {
             ScanStand stand = document->standOf({});
             stand.purpose = ScanPurpose::Count; // as the window opens it
             auto dialog = std::make_unique<ScanFileDialog>(session, stand, &window);
             dialog->showFile(written(folder + QStringLiteral("/pindaian.txt"), someCodes(session)));
             return dialog;
         }},
        {"close-counting-dialog",
         [&window, &session, author] {
             return std::make_unique<CloseCountingDialog>(session, author, &window);
         }},
        {"decision-dialog",
         [&window] { return decision(window, DiscrepancyKind::WrongSite, DecisionAction::MoveRecord); }},
        {"decision-elsewhere-dialog",
         [&window] { return decision(window, DiscrepancyKind::Missing, DecisionAction::Elsewhere); }},
        {"decision-copy-dialog",
         [&window] { return decision(window, DiscrepancyKind::UnknownCode, DecisionAction::Mistyped); }},
        {"decision-field-dialog",
         [&window] { return decision(window, DiscrepancyKind::BadData, DecisionAction::Set); }},
        {"new-copy-dialog",
         [&window, &session, author] {
             return std::make_unique<NewCopyDialog>(session, author, std::vector<qint64>(), &window);
         }},
        {"loan-confirmation-dialog",
         [&window, &session, author] {
             const std::vector<ListedLoan> loans = session.catalogue().loans();
             const QStringList codes =
                 loans.empty() ? QStringList() : QStringList(loans.front().loan.itemCode);
             return std::make_unique<LoanConfirmationDialog>(session, author, codes, LoanConfirmation(),
                                                             &window);
         }},
        {"official-details-dialog",
         [&window, &session, author] {
             return std::make_unique<OfficialDetailsDialog>(session, author, &window);
         }},
        {"goods-mapping-dialog",
         [&window, &session, author, folder]() -> std::unique_ptr<QDialog> {
             const auto taken = numbersTaken(session, author, folder);
             if (!taken)
                 return nullptr;
             return std::make_unique<GoodsMappingDialog>(*taken, LocaleText(Language::current()), &window);
         }},
        {"sheet-dialog",
         [&window]() -> std::unique_ptr<QDialog> {
             const LabelSheets sheets = LabelPrinting::ownSheets();
             const auto start = sheets.find(LabelRequest().sheet);
             if (!start)
                 return nullptr;
             return std::make_unique<SheetDialog>(sheets, *start, SheetDialog::Purpose::Copy, &window);
         }},
        {"sign-off-dialog",
         [&window, &session, author] { return std::make_unique<SignOffDialog>(session, author, &window); }},
        {"sample-dialog",
         [&window, &session, author] {
             const auto draw = [&session, author](qint64 size,
                                                  RecheckSample::Among among) -> Result<DrawnSample> {
                 return RecheckSample(session).draw(size, among, author);
             };
             return std::make_unique<SampleDialog>(session.path(), draw, &window);
         }},
        {"publish-dialog", [&window, &session, author] {
             return std::make_unique<PublishDialog>(session, SlimsAccess{session.catalogueSource(), {}},
                                                    author, &window);
         }}};
}

} // namespace

void keepModal(MainWindow &window, const std::function<void()> &open, const KeepView &keep,
               const QString &name)
{
    QTimer::singleShot(300, &window, [keep, name] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (dialog == nullptr)
            return;
        keep(*dialog, name);
        dialog->close();
    });
    open();
}

void tourDialogs(MainWindow &window, const QString &folder, const KeepView &keep)
{
    for (const Stop &stop : planStops(window, folder)) {
        const std::unique_ptr<QDialog> dialog = stop.make();
        if (dialog == nullptr)
            continue;
        dialog->show();
        dialog->activateWindow();
        keep(*dialog, QString::fromLatin1(stop.name));
        dialog->close();
    }
    for (const char *asked : {"preferences", "program-log", "shortcuts", "about"}) {
        auto *command = window.findChild<QAction *>(QLatin1String(asked));
        keepModal(
            window, [command] { command->trigger(); }, keep,
            QLatin1String(asked) + QStringLiteral("-dialog"));
    }
}

} // namespace opname
