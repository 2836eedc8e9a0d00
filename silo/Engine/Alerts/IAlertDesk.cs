using SituationRoom.Core.Alerts.Life;
using SituationRoom.Core.Alerts.Rules;

namespace SituationRoom.Engine.Alerts;

/// <summary>Where alerts are read and acted on. Whoever calls has made sure who the person is; what the person's role may is decided here.</summary>
public interface IAlertDesk
{
    /// <summary>The rules that are in force.</summary>
    RuleSet Rules { get; }

    /// <summary>Does a command, durably, or says why not. Of several at once about one alert the first wins.</summary>
    ValueTask<AlertAnswer> DoAsync(AlertCommand command, CancellationToken cancellationToken);

    /// <summary>The alerts that stand.</summary>
    /// <param name="query">Which of them.</param>
    /// <param name="cancellationToken">Given up by whoever asked.</param>
    ValueTask<AlertList> AlertsAsync(AlertQuery query, CancellationToken cancellationToken);

    /// <summary>An alert that stands or ended lately, with what is behind it and what happened to it; null where none is held.</summary>
    ValueTask<AlertDetails?> AlertAsync(string id, CancellationToken cancellationToken);

    /// <summary>How the alert system does.</summary>
    ValueTask<AlertFigures> AlertFiguresAsync(CancellationToken cancellationToken);
}
