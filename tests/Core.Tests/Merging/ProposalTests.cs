using SituationRoom.Core.Merging;
using SituationRoom.Reports;

namespace SituationRoom.Core.Tests.Merging;

public sealed class ProposalTests
{
    private static readonly MergeSettings Settings = new();

    [Fact]
    public void One_burst_pipe_told_by_three_channels_is_one_proposal_with_its_reasons()
    {
        var told = new (MergeCandidate, string)[]
        {
            (At(1, Channel.Dispatch, 0, 0), "Прорыв трубы, вода на дороге"),
            (At(2, Channel.Feedback, 40, 30), "Здравствуйте! На улице прорвало трубу, вода течёт по дороге, примите меры"),
            (At(3, Channel.Social, 60, 55), "опять прорыв трубы, всю дорогу залило водой"),
            (At(4, Channel.Social, 30, 20), "Не горит фонарь во дворе школы"),
        };
        var proposal = Propose(told).ShouldHaveSingleItem();
        proposal.Keys.ShouldBe([1, 2, 3]);
        proposal.Reasons.Count.ShouldBe(2);
        foreach (var reason in proposal.Reasons)
        {
            reason.Likeness.SharedWords.ShouldContain("вод");
            reason.Likeness.Metres.ShouldBeLessThan(Settings.Metres);
            reason.Likeness.SeveralChannels.ShouldBeTrue();
        }
    }

    [Fact]
    public void What_is_far_in_place_or_time_or_of_another_branch_is_not_proposed()
    {
        var first = At(1, Channel.Dispatch, 0, 0);
        const string Text = "Прорыв трубы на улице Красной";
        Propose([(first, Text), (At(2, Channel.Feedback, 900, 10), Text)]).ShouldBeEmpty();
        Propose([(first, Text), (At(2, Channel.Feedback, 10, 60 * 49), Text)]).ShouldBeEmpty();
        Propose([(first, Text), (At(2, Channel.Feedback, 10, 10) with { TopCategory = 7 }, Text)]).ShouldBeEmpty();
        Propose([(first, Text), (At(2, Channel.Feedback, 10, 10), Text)]).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_somebody_said_to_be_different_is_not_proposed_again_not_even_through_a_third()
    {
        const string Text = "Прорыв трубы на улице Красной";
        (MergeCandidate, string)[] told = [(At(1, Channel.Dispatch, 0, 0), Text), (At(2, Channel.Feedback, 10, 5), Text), (At(3, Channel.Social, 20, 9), Text)];
        var proposal = Propose(told, (one, other) => (one, other) is (1, 2)).ShouldHaveSingleItem();
        proposal.Keys.Count.ShouldBe(2);
        proposal.Keys.ShouldContain(3);
    }

    [Fact]
    public void Texts_that_share_no_word_speak_against_it_and_missing_texts_do_not()
    {
        var (one, other) = (At(1, Channel.Dispatch, 0, 0), At(2, Channel.Feedback, 20, 10));
        Propose([(one, "Пожар в подъезде"), (other, "Яма посреди проезжей части")]).ShouldBeEmpty();
        Propose([(one, ""), (other, "Яма посреди проезжей части")]).ShouldHaveSingleItem();
    }

    [Fact]
    public void Neighbours_across_the_border_of_two_cells_are_found()
    {
        for (var metres = 0; metres < 2_000; metres += 17)
        {
            var pairs = NearPairs.Find([At(1, Channel.Dispatch, metres, 0), At(2, Channel.Social, metres + 190, 1)], Settings, 10);
            pairs.ShouldHaveSingleItem().Metres.ShouldBe(190, 2);
        }
    }

    [Fact]
    public void A_thousand_on_one_spot_cost_no_more_than_their_nearest_in_time()
    {
        var spot = Enumerable.Range(1, 1_000).Select(key => At(key, Channel.Social, 0, key)).ToList();
        NearPairs.Find(spot, Settings, 100_000).Count.ShouldBeLessThan(64 * 1_000);
    }

    private static MergeCandidate At(int key, Channel channel, double metresEast, int minutes) => new(
        key, (int)channel, channel, 3, 1, 1_800_000_000_000L + (minutes * 60_000L), 45.03, 38.97 + (metresEast / (111_320 * Math.Cos(45.03 * Math.PI / 180))), 0);

    private static IReadOnlyList<Proposal> Propose((MergeCandidate Candidate, string Text)[] told, Func<int, int, bool>? distinct = null)
    {
        var candidates = told.Select(each => each.Candidate).ToList();
        var words = told.Select(each => TextWords.Of(null, each.Text)).ToList();
        return MergePlanner.Propose(
            candidates, NearPairs.Find(candidates, Settings, 10_000), index => words[index], distinct ?? ((_, _) => false), Settings);
    }
}
