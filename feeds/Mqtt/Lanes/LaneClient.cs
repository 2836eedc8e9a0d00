using SituationRoom.Feeds.Mqtt.Codec;

namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>To whom a lane answers.</summary>
/// <param name="Version">What the other side speaks.</param>
/// <param name="WantsText">Whether acknowledgements may bear reason strings.</param>
/// <param name="Unreleased">Gets the identifiers of QoS 2.</param>
/// <param name="Answers">Where answers are written to.</param>
/// <param name="Gone">Cancelled once the other side has left.</param>
internal sealed record LaneClient(
    MqttVersion Version, bool WantsText, UnreleasedIds Unreleased, IAnswerWriter Answers, CancellationToken Gone);
