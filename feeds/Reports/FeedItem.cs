namespace SituationRoom.Reports;

/// <summary>What a message was understood to be: a <see cref="Report"/>, a <see cref="Reading"/> or a <see cref="Rejection"/>.</summary>
public abstract record FeedItem;
