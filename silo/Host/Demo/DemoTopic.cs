namespace SituationRoom.Host.Demo;

/// <summary>What an incident of the demonstration can be about.</summary>
/// <param name="Category">Code of the category tree.</param>
/// <param name="Weight">How frequent, against the other topics of the same list.</param>
/// <param name="Titles">Titles, in Russian.</param>
/// <param name="Texts">Texts, in Russian; empty where the title says it.</param>
/// <param name="Department">Department that answers.</param>
/// <param name="Duration">Factor on how long it takes until it is done.</param>
/// <param name="Moderate">Share of severity Moderate.</param>
/// <param name="Severe">Share of severity Severe.</param>
/// <param name="Extreme">Share of severity Extreme.</param>
public sealed record DemoTopic(
    string Category,
    double Weight,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Texts,
    string Department,
    double Duration = 1,
    double Moderate = 0.05,
    double Severe = 0,
    double Extreme = 0);
