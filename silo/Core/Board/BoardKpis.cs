namespace SituationRoom.Core.Board;

/// <summary>The figures of the header row that are not sums of slots.</summary>
/// <param name="FirstAnswerMinutes">Median minutes to the first answer over the last 24 h; null where nothing was answered.</param>
/// <param name="FirstAnswerCount">Over how many incidents.</param>
/// <param name="UsualHour">How many usually arrive in such an hour; null where too little was learnt.</param>
/// <param name="LoadPercent">The last hour against it, whole percent above (negative: below) the usual; null where unknown.</param>
/// <param name="Injured">People injured in the incidents that occurred today.</param>
/// <param name="Dead">People who died in them.</param>
public sealed record BoardKpis(int? FirstAnswerMinutes, int FirstAnswerCount, double? UsualHour, int? LoadPercent, long Injured = 0, long Dead = 0);
