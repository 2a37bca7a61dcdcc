#include "label_print_panel.h"

#include "../dialogs/sheet_dialog.h"
#include "../shell/language.h"
#include "label_printer.h"
#include "opname/report/locale_text.h"

#include <QPrinter>

namespace opname {

struct LabelPrintPanel::Output {
    std::shared_ptr<const PreparedLabels> labels;
    QString path; ///< of a PDF; empty when a printer prints
    std::unique_ptr<QPrinter> printer;
    Outcome done;
};

LabelPrintPanel::~LabelPrintPanel() = default;

void LabelPrintPanel::setDocument(SessionDocument *document)
{
    m_preparing.cancel();
    m_writing.cancel();
    m_prepared.reset();
    m_output.reset();
    m_labels.reset();
    m_asked.reset();
    m_progress->end();
    m_question->hide();
    m_keys = std::make_shared<const LabelListKeys>();
    m_rows.clear();
    m_document = document;
    if (m_document != nullptr)
        fillSheets(m_sheet->currentData().toString());
    showPage();
}

void LabelPrintPanel::choose(std::shared_ptr<const LabelListKeys> keys, std::vector<std::size_t> rows)
{
    m_keys = std::move(keys);
    m_rows = std::move(rows);
    m_pause.start();
    showState();
}

LabelRequest LabelPrintPanel::request() const
{
    LabelRequest request;
    request.sheet = m_sheet->currentData().toString();
    request.style.kind = static_cast<LabelStyle::Kind>(m_kind->currentData().toInt());
    request.style.symbology = static_cast<Symbology>(m_symbology->currentData().toInt());
    request.style.dotsPerInch = m_dots->currentData().toInt();
    request.skip = m_start->value() - 1;
    request.copies = m_copies->value();
    request.offset = {qRound(m_offsetX->value() * 10), qRound(m_offsetY->value() * 10)};
    return request;
}

void LabelPrintPanel::showCodabar()
{
    m_codabar->setVisible(m_symbology->currentData().toInt() == static_cast<int>(Symbology::Codabar));
    m_codabar->setEnabled(canRead());
    if (canRead())
        m_codabar->setChecked(m_document->session().scannerDecoration().codabar);
}

void LabelPrintPanel::saveCodabar(bool isSent)
{
    if (!canRead())
        return;
    if (Outcome saved = m_document->session().changeSetting(
            QStringLiteral("scanner.codabar"), isSent ? QStringLiteral("yes") : QStringLiteral("no"),
            m_document->author());
        !saved)
        Q_EMIT failed(saved.error());
    showCodabar();
}

void LabelPrintPanel::prepare()
{
    if (!canRead() || m_sheet->currentIndex() < 0) {
        showState();
        return;
    }
    if (m_preparing.isRunning()) {
        m_preparing.cancel();
        m_isStale = true;
        return;
    }
    m_prepared = std::make_shared<Result<PreparedLabels>>(tl::unexpected<Error>(Error()));
    m_preparing.start([prepared = m_prepared, keys = m_keys, rows = m_rows, asked = request(),
                       path = m_document->session().path()](const BackgroundTask::Watcher &watcher) mutable {
        auto reader = Session::open(path, Session::Access::Read);
        if (!reader) {
            *prepared = tl::unexpected(reader.error());
            return;
        }
        asked.codes = LabelLists::codesOf(*keys, rows);
        *prepared =
            LabelPrinting(**reader).prepare(asked, [&](qint64 labels) { return watcher(-1, labels, 0); });
    });
}

void LabelPrintPanel::showPrepared()
{
    const std::shared_ptr<Result<PreparedLabels>> prepared = std::exchange(m_prepared, nullptr);
    if (std::exchange(m_isStale, false)) {
        prepare();
        return;
    }
    if (prepared == nullptr || !canRead())
        return;
    if (*prepared) {
        m_labels = std::make_shared<const PreparedLabels>(std::move(**prepared));
        m_leftOut->clear();
    } else if (prepared->error().kind != ErrorKind::Cancelled) {
        m_labels.reset();
        m_leftOut->setText(prepared->error().message);
    }
    m_page = 0;
    showPage();
}

void LabelPrintPanel::showPage()
{
    const auto sheet = LabelPrinting::ownSheets().find(m_sheet->currentData().toString());
    const int pages = m_labels == nullptr ? 0 : m_labels->pages.pageCount();
    m_page = std::clamp(m_page, 0, std::max(0, pages - 1));
    if (m_document == nullptr || (m_labels == nullptr && !sheet)) {
        m_preview->clear(sheet ? QString() : sheet.error().message);
    } else {
        const LabelSheet &shown = m_labels == nullptr ? *sheet : m_labels->pages.job().sheet;
        PagePreview::Page page{shown.paper, m_dots->currentData().toInt(), {}, {}, 0};
        for (int position = 0; position < shown.positions(); ++position)
            page.cells.push_back(shown.cell(position));
        if (m_page == 0)
            page.usedCells = m_start->value() - 1;
        if (pages > 0) {
            page.dotsPerInch = m_labels->pages.job().style.dotsPerInch;
            page.draw = [labels = m_labels, number = m_page](QPainter &painter) {
                labels->pages.draw(painter, number);
            };
        }
        m_preview->setPage(std::move(page));
    }
    showState();
}

void LabelPrintPanel::showState()
{
    showCodabar();
    const LocaleText text(Language::current());
    const int pages = m_labels == nullptr ? 0 : m_labels->pages.pageCount();
    const bool isWriting = m_output != nullptr;
    // What is shown must be what was chosen before it goes to paper.
    const bool isCurrent = !m_pause.isActive() && m_prepared == nullptr;
    m_pageName->setText(!isCurrent ? tr("Laying out…")
                            : pages == 0
                            ? tr("Nothing to print")
                            : tr("Page %1 of %2 · %Ln label(s)", nullptr, m_labels->pages.labelCount())
                                  .arg(text.number(qint64(m_page) + 1), text.number(qint64(pages))));
    m_preview->setAccessibleName(tr("The page as it prints"));
    m_preview->setAccessibleDescription(m_pageName->text());
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < pages);
    m_pdf->setEnabled(pages > 0 && isCurrent && !isWriting && canRead());
    m_print->setEnabled(pages > 0 && isCurrent && !isWriting && canRead());
    m_alignment->setEnabled(canRead() && m_sheet->currentIndex() >= 0);
    if (m_labels == nullptr)
        return;
    QStringList sentences;
    if (!m_labels->leftOut.empty()) {
        const LeftOutLabel &first = m_labels->leftOut.front();
        sentences.append(tr("%Ln label(s) cannot be printed so. %1: %2", nullptr,
                            static_cast<int>(m_labels->leftOut.size()))
                             .arg(first.code, first.reason));
    }
    if (!m_labels->unknown.isEmpty())
        sentences.append(tr("%Ln code(s) belong to no copy and are printed alone.", nullptr,
                            static_cast<int>(m_labels->unknown.size())));
    m_leftOut->setText(sentences.join(u' '));
    QStringList all;
    for (std::size_t i = 0; i < std::min<std::size_t>(30, m_labels->leftOut.size()); ++i)
        all.append(m_labels->leftOut[i].code + u": " + m_labels->leftOut[i].reason);
    m_leftOut->setToolTip(all.join(u'\n'));
}

void LabelPrintPanel::savePdf()
{
    if (!canRead() || m_labels == nullptr || m_output != nullptr)
        return;
    auto output = std::make_shared<Output>();
    output->labels = m_labels;
    output->path = m_askPath(tr("Save the labels"), suggestedPath(tr("Labels")));
    if (output->path.isEmpty() || !canRead())
        return;
    begin(output, tr("Writing labels…"));
    m_writing.start([output, session = m_document->session().path()](const BackgroundTask::Watcher &watcher) {
        auto reader = Session::open(session, Session::Access::Read);
        const qint64 all = output->labels->pages.labelCount();
        output->done = reader
            ? LabelPrinting(**reader).write(*output->labels, output->path,
                                            [&](qint64 labels) { return watcher(-1, labels, all); })
            : Outcome(tl::unexpected(reader.error()));
    });
}

void LabelPrintPanel::print()
{
    if (!canRead() || m_labels == nullptr || m_output != nullptr)
        return;
    auto output = std::make_shared<Output>();
    output->labels = m_labels;
    output->printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    fitPrinter(*output->printer, output->labels->pages);
    if (!m_askPrinter(*output->printer) || !canRead())
        return;
    begin(output, tr("Printing labels…"));
    m_writing.start([output](const BackgroundTask::Watcher &watcher) {
        const qint64 all = output->labels->pages.pageCount();
        output->done = printPages(*output->printer, output->labels->pages,
                                  [&](qint64 pages) { return watcher(-1, pages, all); });
    });
}

void LabelPrintPanel::begin(std::shared_ptr<Output> output, const QString &what)
{
    m_output = std::move(output);
    m_progress->begin(what);
    showState();
}

void LabelPrintPanel::finishOutput()
{
    if (m_document != nullptr && m_document->putOff(this, [this] { finishOutput(); }))
        return;
    const std::shared_ptr<Output> output = std::exchange(m_output, nullptr);
    m_progress->end();
    showState();
    if (output == nullptr || !canRead())
        return;
    if (!output->done) {
        Q_EMIT failed(output->done.error());
        return;
    }
    if (output->path.isEmpty())
        askWhetherPrinted(output->labels);
    else
        recordPrinted(
            *output->labels,
            tr("%Ln label(s) were written to %1. Print it at 100 %, stick them on and scan each one here.",
               nullptr, output->labels->pages.labelCount())
                .arg(output->path));
}

void LabelPrintPanel::askWhetherPrinted(std::shared_ptr<const PreparedLabels> labels)
{
    m_asked = std::move(labels);
    m_questionText->setText(tr("Did the labels come out as they should?"));
    m_question->show();
    m_yes->setFocus();
}

void LabelPrintPanel::recordPrinted(const PreparedLabels &labels, const QString &sentence)
{
    if (Outcome noted = LabelPrinting(m_document->session()).recordPrinted(labels, m_document->author());
        !noted) {
        Q_EMIT failed(noted.error());
        return;
    }
    Q_EMIT told(sentence);
    m_start->setValue(1);
    m_document->notifyChanged();
}

void LabelPrintPanel::saveAlignmentPage()
{
    if (!canRead())
        return;
    const QString path = m_askPath(tr("Save the alignment page"), suggestedPath(tr("Alignment page")));
    if (path.isEmpty() || !canRead())
        return;
    if (Outcome written =
            LabelPrinting(m_document->session()).writeAlignmentPage(request(), Language::current(), path);
        !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT told(
            tr("The alignment page was written to %1. Print it at 100 % on plain paper and hold it with a "
               "sheet against the light.")
                .arg(path));
}

void LabelPrintPanel::editSheet(int purpose)
{
    const LabelSheets sheets = LabelPrinting::ownSheets();
    const auto start = sheets.find(m_sheet->currentData().toString());
    if (!start) {
        Q_EMIT failed(start.error());
        return;
    }
    SheetDialog dialog(sheets, *start, static_cast<SheetDialog::Purpose>(purpose), this);
    if (dialog.exec() == QDialog::Accepted)
        fillSheets(dialog.savedName());
}

void LabelPrintPanel::removeSheet()
{
    const QString name = m_sheet->currentData().toString();
    if (Outcome removed = LabelPrinting::ownSheets().remove(name); !removed)
        Q_EMIT failed(removed.error());
    fillSheets(name);
}

} // namespace opname
