import { Controller, Get, Query } from '@nestjs/common';
import { searchQuery, searchView, type SearchQuery, type SearchView } from '@onderling/contracts';
import { Answers, Public } from '@onderling/platform';
import { CatalogueSearch } from './search.service';

@Controller('search')
export class SearchController {
  constructor(private readonly catalogue: CatalogueSearch) {}

  @Get()
  @Public()
  @Answers(searchView)
  search(@Query({ schema: searchQuery }) query: SearchQuery): Promise<SearchView> {
    return this.catalogue.search(query);
  }
}
