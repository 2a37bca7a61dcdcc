#include "guide_browser.h"

#include "../shell/guide_parts.h"
#include "../shell/theme.h"

#include <QFile>
#include <QImageReader>
#include <QPixmap>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace opname {

namespace {

constexpr int widestPicture = 720;
constexpr int pictureStep = 40; // a picture is kept once for each width: not many of them

QString fileOf(const QUrl &url)
{
    return u':' + url.path();
}

QSize shownSize(QSize picture, int widest)
{
    return picture.width() <= widest ? picture : QSize(widest, picture.height() * widest / picture.width());
}

} // namespace

GuideBrowser::GuideBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::sourceChanged, this, [this](const QUrl &url) {
        if (m_isRead) {
            m_isRead = false;
            dress();
            if (url.hasFragment())
                scrollToAnchor(url.fragment());
        }
        Q_EMIT placeChanged(url);
    });
}

void GuideBrowser::open(const QUrl &url)
{
    setSource(url, QTextDocument::MarkdownResource);
}

qsizetype GuideBrowser::headingAt(int position) const
{
    const auto behind =
        std::upper_bound(m_headings.begin(), m_headings.end(), position,
                         [](int sought, const Heading &heading) { return sought < heading.position; });
    return behind - m_headings.begin() - 1;
}

QVariant GuideBrowser::loadResource(int type, const QUrl &name)
{
    const QUrl url = document()->baseUrl().resolved(name);
    if (type == QTextDocument::MarkdownResource) {
        m_isRead = true;
        m_widestPicture = roomForPictures();
        QFile file(fileOf(url));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImage picture(fileOf(url));
    if (picture.isNull())
        return {};
    const double ratio = devicePixelRatioF();
    picture = picture.scaled(shownSize(picture.size(), m_widestPicture) * ratio, Qt::IgnoreAspectRatio,
                             Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return QVariant::fromValue(QPixmap::fromImage(picture));
}

void GuideBrowser::resizeEvent(QResizeEvent *event)
{
    if (!m_isRead && m_widestPicture > 0 && roomForPictures() != m_widestPicture)
        dressPictures();
    QTextBrowser::resizeEvent(event);
}

int GuideBrowser::roomForPictures() const
{
    const int room = viewport()->width() - 2 * Spacing::large;
    return std::clamp(room - room % pictureStep, pictureStep, widestPicture);
}

void GuideBrowser::dress()
{
    m_headings.clear();
    document()->setDocumentMargin(Spacing::large);
    dressPictures();
    dressTables();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        const QString title = block.text();
        const QString anchor = guideAnchor(title);
        m_headings.push_back({title, anchor, level, block.position()});
        QTextCharFormat words;
        words.setAnchor(true);
        words.setAnchorNames({anchor});
        words.setForeground(Theme::accent());
        QTextBlockFormat room;
        room.setTopMargin(level == 1 ? 0 : 2 * Spacing::medium);
        room.setBottomMargin(Spacing::small);
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(words);
        cursor.mergeBlockFormat(room);
    }
}

/// With a size stated a picture is not read before it is seen; all of them would keep the window waiting. Its
/// name says the width, so that it is read anew for another one and never stretched.
void GuideBrowser::dressPictures()
{
    m_widestPicture = roomForPictures();
    struct Picture {
        int position;
        QTextImageFormat format;
    };
    std::vector<Picture> pictures;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (part.fragment().charFormat().isImageFormat())
                pictures.push_back(
                    {part.fragment().position(), part.fragment().charFormat().toImageFormat()});
    const QUrl folder = document()->baseUrl();
    QTextCursor cursor(document());
    cursor.beginEditBlock(); // laid out once for all
    for (Picture &picture : pictures) {
        QUrl name(picture.format.name());
        const QSize whole = QImageReader(fileOf(folder.resolved(name))).size();
        if (!whole.isValid())
            continue;
        const QSize size = shownSize(whole, m_widestPicture);
        name.setQuery(QString::number(m_widestPicture));
        picture.format.setName(name.toString());
        picture.format.setWidth(size.width());
        picture.format.setHeight(size.height());
        cursor.setPosition(picture.position);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        cursor.setCharFormat(picture.format);
    }
    cursor.endEditBlock();
}

void GuideBrowser::dressTables()
{
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Theme::line());
        format.setCellSpacing(0);
        format.setCellPadding(Spacing::small);
        table->setFormat(format);
    }
}

} // namespace opname
