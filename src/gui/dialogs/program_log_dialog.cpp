#include "program_log_dialog.h"

#include "../shell/theme.h"
#include "../widgets/message_label.h"
#include "../widgets/reading_order.h"
#include "opname/workflow/program_log.h"
#include "ui_program_log_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QSaveFile>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace opname {

namespace {

constexpr int mostLines = 2000;
constexpr int pause = 500; // milliseconds between looks at the log

/// Levels as the log writes them, the second word of a line; the gravest last.
int gravityOf(const QString &line)
{
    const QString level = line.section(u' ', 1, 1);
    return level == u"error" ? 2 : level == u"warning" ? 1 : 0;
}

} // namespace

ProgramLogDialog::ProgramLogDialog(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ProgramLogDialog>())
{
    m_ui->setupUi(this);
    m_ui->linesPlainTextEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->messageLabel->hide();
    fillLevels();
    connect(m_ui->searchLineEdit, &QLineEdit::textChanged, this, &ProgramLogDialog::showLines);
    connect(m_ui->levelComboBox, &QComboBox::currentIndexChanged, this, &ProgramLogDialog::showLines);
    connect(m_ui->followCheckBox, &QCheckBox::toggled, this, &ProgramLogDialog::readWhenNew);
    connect(m_ui->copyPushButton, &QPushButton::clicked, this, &ProgramLogDialog::copy);
    connect(m_ui->savePushButton, &QPushButton::clicked, this, &ProgramLogDialog::save);
    connect(m_ui->folderPushButton, &QPushButton::clicked, this, &ProgramLogDialog::openFolder);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &ProgramLogDialog::reject);
    connect(&m_timer, &QTimer::timeout, this, &ProgramLogDialog::readWhenNew);
    m_timer.start(pause);
    read();
    tabInReadingOrder(*this);
    m_ui->searchLineEdit->setFocus();
}

ProgramLogDialog::~ProgramLogDialog() = default;

void ProgramLogDialog::fillLevels()
{
    const int chosen = std::max(0, m_ui->levelComboBox->currentIndex());
    const QSignalBlocker quiet(m_ui->levelComboBox);
    m_ui->levelComboBox->clear();
    m_ui->levelComboBox->addItems({tr("Everything"), tr("Warnings and errors"), tr("Errors")});
    m_ui->levelComboBox->setCurrentIndex(chosen);
}

void ProgramLogDialog::readWhenNew()
{
    const ProgramLog *log = ProgramLog::current();
    if (m_ui->followCheckBox->isChecked() && log != nullptr && log->taken() != m_taken)
        read();
}

void ProgramLogDialog::read()
{
    const ProgramLog *log = ProgramLog::current();
    m_ui->folderPushButton->setEnabled(log != nullptr);
    if (log == nullptr) {
        showLines();
        tell(tr("This program keeps no log."), true);
        return;
    }
    m_taken = log->taken();
    m_lines = log->lastLines(mostLines);
    showLines();
}

QStringList ProgramLogDialog::shownLines() const
{
    const QString words = m_ui->searchLineEdit->text().trimmed();
    const int gravity = m_ui->levelComboBox->currentIndex();
    QStringList shown;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(shown), [&](const QString &line) {
        return gravityOf(line) >= gravity && line.contains(words, Qt::CaseInsensitive);
    });
    return shown;
}

void ProgramLogDialog::showLines()
{
    const QStringList shown = shownLines();
    m_ui->linesPlainTextEdit->setPlainText(shown.join(u'\n'));
    QScrollBar *bar = m_ui->linesPlainTextEdit->verticalScrollBar();
    bar->setValue(bar->maximum());
    m_ui->copyPushButton->setEnabled(!shown.isEmpty());
    m_ui->savePushButton->setEnabled(!shown.isEmpty());
    if (shown.isEmpty() && !m_lines.isEmpty())
        tell(tr("No line fits what is searched for."), false);
    else
        m_ui->messageLabel->hide();
}

void ProgramLogDialog::copy()
{
    const QTextCursor cursor = m_ui->linesPlainTextEdit->textCursor();
    // A selection of a text has paragraphs where lines end.
    const QString text = cursor.hasSelection()
        ? cursor.selectedText().replace(QChar(QChar::ParagraphSeparator), QChar(u'\n'))
        : m_ui->linesPlainTextEdit->toPlainText();
    QApplication::clipboard()->setText(text);
    tell(tr("The lines are copied."), false);
}

void ProgramLogDialog::save()
{
    const QString proposal =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/opname.log");
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the program log"), proposal, tr("Text (*.log *.txt)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = QString(m_ui->linesPlainTextEdit->toPlainText() + u'\n').toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        tell(tr("The lines were written to %1.").arg(QDir::toNativeSeparators(path)), false);
    else
        tell(tr("%1 could not be written. Check the folder and the free space.")
                 .arg(QDir::toNativeSeparators(path)),
             true);
}

void ProgramLogDialog::openFolder()
{
    const QString folder = ProgramLog::current() == nullptr ? QString() : ProgramLog::current()->folder();
    if (!QDir(folder).exists() || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        tell(tr("The folder cannot be shown: %1").arg(QDir::toNativeSeparators(folder)), true);
}

void ProgramLogDialog::tell(const QString &text, bool isProblem)
{
    tellOn(m_ui->messageLabel, text, isProblem ? Theme::bad() : Theme::softText());
}

void ProgramLogDialog::retranslate()
{
    fillLevels();
    m_ui->messageLabel->hide();
}

void ProgramLogDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace opname
