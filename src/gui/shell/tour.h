#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

namespace opname {

class MainWindow;
class TourCard;

/// One minute through the demonstration library, card by card beside the part of the window it is about; on
/// one of them the user counts a book. It shows pages and changes nothing by itself. The window has to show a
/// frozen session whose shelves are not all scanned.
class Tour : public QObject {
    Q_OBJECT

public:
    explicit Tour(MainWindow *window);
    ~Tour() override;
    void begin();
    void end(); ///< ended() follows, once

    /// Whether the start page offers it: until it was begun or declined at this computer.
    static bool isOffered();
    static void noteOffered();

Q_SIGNALS:
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Step {
        int activity; ///< whose page is shown
        QString part; ///< object name of what is pointed at
        QString title;
        QString text;
        bool wantsCode = false; ///< the user counts a book here
    };
    std::vector<Step> steps() const;
    void show(std::size_t step);
    void say();
    void takeScan(const QString &title);
    QString openCode() const;

    MainWindow *m_window;
    QPointer<TourCard> m_card;
    std::size_t m_step = 0;
    QString m_code; ///< of a copy that was not counted when the tour began
    QString m_counted; ///< title of the book that was, on the card that asks for it
    bool m_hasEnded = false;
};

} // namespace opname
